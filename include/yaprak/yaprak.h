/* yaprak as a library: pages in, PDFs out, in memory or in files.
 *
 * A context holds fonts, layouts and the clinic; several threads may use one at once. A request is
 * a JSON object with the keys of `yaprak worker` ("page" or "text", "layout", "values", ...),
 * listed in docs/reference/worker.md. What is wrong is told as findings. Nothing is printed, the
 * process is never ended, and nothing is kept outside of a context.
 *
 * All texts are UTF-8 and end with a zero. What a function returns belongs to its context or its
 * result, and lives as long. */
#ifndef YAPRAK_H
#define YAPRAK_H

#include <stddef.h>

#if defined(__GNUC__)
#define YAPRAK_API __attribute__((visibility("default")))
#else
#define YAPRAK_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct yaprak_context yaprak_context;
typedef struct yaprak_result yaprak_result;

/* A warning or an error. Unknown: an empty file, the numbers 0. */
typedef struct yaprak_finding {
    const char* code;     /* "image-missing", see docs/messages.md */
    const char* severity; /* "warning" or "error" */
    const char* file;
    int line, column; /* from 1 */
    const char* message;
    const char* hint;    /* a way out; may be empty */
    unsigned long count; /* how often the same was found in the file */
} yaprak_finding;

/* "0.1.0" */
YAPRAK_API const char* yaprak_version(void);

/* Opens a context. `settings` is NULL or a JSON object: "home", the folder that holds fonts/,
 * layouts/ and hyphen/ (beside the library, where it is left out); "clinic", a file; "fonts", a
 * list of folders; "source_date_epoch", seconds since 1970 as a text. Returns NULL where memory is
 * short; settings that are wrong are told by every result. */
YAPRAK_API yaprak_context* yaprak_open(const char* settings);
YAPRAK_API void yaprak_close(yaprak_context* context);

/* Typesets what a request asks for. With "out" the PDF is written into that file; else the result
 * holds it. Returns NULL where memory is short. */
YAPRAK_API yaprak_result* yaprak_typeset(yaprak_context* context, const char* request);

/* The same for a page in memory, of `size` bytes, which takes the place of "text". */
YAPRAK_API yaprak_result* yaprak_typeset_text(yaprak_context* context, const char* request,
                                              const char* page, size_t size);
YAPRAK_API void yaprak_free(yaprak_result* result);

/* 1 where the PDF is made. */
YAPRAK_API int yaprak_is_ok(const yaprak_result* result);
YAPRAK_API int yaprak_pages(const yaprak_result* result);
/* The PDF, or the text of the "stage" that was asked for; `size` gets its bytes. NULL where there
 * is none. */
YAPRAK_API const char* yaprak_bytes(const yaprak_result* result, size_t* size);
/* The PDF of the sheets for a printer, where the layout has some. */
YAPRAK_API const char* yaprak_sheet(const yaprak_result* result, size_t* size);

YAPRAK_API size_t yaprak_finding_count(const yaprak_result* result);
/* Fills `finding` with the one at `index`; returns 0 where there is none. */
YAPRAK_API int yaprak_get_finding(const yaprak_result* result, size_t index,
                                  yaprak_finding* finding);

/* Gives the PDF to `write`, piece by piece, until that returns other than 0; returns what it did.
 */
typedef int (*yaprak_write)(void* user, const char* bytes, size_t size);
YAPRAK_API int yaprak_write_to(const yaprak_result* result, yaprak_write write, void* user);

#ifdef __cplusplus
}
#endif

#endif
