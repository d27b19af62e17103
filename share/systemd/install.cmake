# Installs the unit with the path of the program, since systemd finds a program without a folder only in a path of its own.
# In quotes for the blanks of a path; a sign of systemd's own stands twice.
file(READ "${UNITS}/yaprak-outbox.service" unit)
get_filename_component(prefix "${CMAKE_INSTALL_PREFIX}" ABSOLUTE)
string(REPLACE "%" "%%" program "${prefix}/${BINDIR}/yaprak")
if(program MATCHES " ")
  set(program "\"${program}\"")
endif()
string(REPLACE "ExecStart=yaprak " "ExecStart=${program} " unit "${unit}")
set(place "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/lib/systemd/system/yaprak-outbox.service")
message("-- Installing: ${place}")
file(WRITE "${place}" "${unit}")
list(APPEND CMAKE_INSTALL_MANIFEST_FILES "${CMAKE_INSTALL_PREFIX}/lib/systemd/system/yaprak-outbox.service")
