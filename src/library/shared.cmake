# libyaprak: the rooms behind the functions of include/yaprak, and what CMake and pkg-config know it by.
include(CMakePackageConfigHelpers)

add_library(yaprak_shared SHARED $<TARGET_OBJECTS:yaprak_library>)
# The number counts up where a function changes or goes; functions that are added leave it as it is.
set_target_properties(yaprak_shared PROPERTIES
  OUTPUT_NAME yaprak EXPORT_NAME yaprak VERSION ${PROJECT_VERSION} SOVERSION 0 LINKER_LANGUAGE CXX
  LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/library/exports.map)
target_link_libraries(yaprak_shared PRIVATE yaprak_rooms)
target_link_options(yaprak_shared PRIVATE
  -Wl,--version-script=${CMAKE_CURRENT_SOURCE_DIR}/library/exports.map -Wl,--gc-sections -Wl,-z,defs)
target_include_directories(yaprak_shared INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

set(CONFIG ${CMAKE_INSTALL_LIBDIR}/cmake/yaprak)
install(TARGETS yaprak_shared EXPORT yaprak LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/include/yaprak DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT yaprak NAMESPACE yaprak:: FILE yaprakTargets.cmake DESTINATION ${CONFIG})
configure_package_config_file(${CMAKE_CURRENT_SOURCE_DIR}/library/yaprakConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/yaprakConfig.cmake INSTALL_DESTINATION ${CONFIG})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/yaprakConfigVersion.cmake COMPATIBILITY SameMinorVersion)
configure_file(library/yaprak.pc.in ${CMAKE_CURRENT_BINARY_DIR}/yaprak.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/yaprakConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/yaprakConfigVersion.cmake
        DESTINATION ${CONFIG})
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/yaprak.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
