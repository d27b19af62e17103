/* typeset PAGE PDF: a page becomes a PDF by way of the C functions; findings go to the standard
 * error. */
#include <stdio.h>
#include <yaprak/yaprak.h>

static int write_piece(void* file, const char* bytes, size_t size) {
    return fwrite(bytes, 1, size, (FILE*)file) == size ? 0 : 1;
}

int main(int argc, char** argv) {
    char request[4096];
    yaprak_finding finding;
    int code;
    if (argc != 3) return 2;
    /* Names with quotes or backslashes would have to be escaped as JSON asks. */
    snprintf(request, sizeof request, "{\"page\": \"%s\"}", argv[1]);
    yaprak_context* context = yaprak_open(NULL);
    yaprak_result* result = yaprak_typeset(context, request);
    for (size_t i = 0; yaprak_get_finding(result, i, &finding); ++i)
        fprintf(stderr, "%s:%d:%d: %s: %s [%s]\n", finding.file, finding.line, finding.column,
                finding.severity, finding.message, finding.code);
    code = yaprak_is_ok(result) ? 0 : 1;
    if (code == 0) {
        FILE* file = fopen(argv[2], "wb");
        code = file ? yaprak_write_to(result, write_piece, file) : 2;
        if (file && fclose(file) != 0) code = 2;
        printf("%s: %d pages\n", argv[2], yaprak_pages(result));
    }
    yaprak_free(result);
    yaprak_close(context);
    return code;
}
