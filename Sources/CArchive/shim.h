#include <archive.h>
#include <archive_entry.h>

#include "loaded.h"

#define ARCHIVE(function) LOADED("libarchive.so.13", function)

ARCHIVE(archive_entry_filetype)
ARCHIVE(archive_entry_hardlink)
ARCHIVE(archive_entry_is_encrypted)
ARCHIVE(archive_entry_pathname)
ARCHIVE(archive_entry_pathname_utf8)
ARCHIVE(archive_error_string)
ARCHIVE(archive_filter_bytes)
ARCHIVE(archive_filter_count)
ARCHIVE(archive_read_data_block)
ARCHIVE(archive_read_free)
ARCHIVE(archive_read_new)
ARCHIVE(archive_read_next_header)
ARCHIVE(archive_read_open1)
ARCHIVE(archive_read_open_fd)
ARCHIVE(archive_read_open_memory)
ARCHIVE(archive_read_set_callback_data)
ARCHIVE(archive_read_set_read_callback)
ARCHIVE(archive_read_support_filter_bzip2)
ARCHIVE(archive_read_support_filter_compress)
ARCHIVE(archive_read_support_filter_gzip)
ARCHIVE(archive_read_support_filter_lz4)
ARCHIVE(archive_read_support_filter_xz)
ARCHIVE(archive_read_support_filter_zstd)
ARCHIVE(archive_read_support_format_7zip)
ARCHIVE(archive_read_support_format_empty)
ARCHIVE(archive_read_support_format_raw)
ARCHIVE(archive_read_support_format_tar)
ARCHIVE(archive_read_support_format_zip)

#undef ARCHIVE
