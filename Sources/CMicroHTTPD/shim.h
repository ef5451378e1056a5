#include <microhttpd.h>
#include <stddef.h>

#include "../CArchive/loaded.h"

/* Only `search serve` needs the library: it is loaded when the server starts. */
#define HTTP(function) LOADED("libmicrohttpd.so.12", function)

HTTP(MHD_add_response_header)
HTTP(MHD_create_response_from_buffer)
HTTP(MHD_create_response_from_fd64)
HTTP(MHD_destroy_response)
HTTP(MHD_get_connection_info)
HTTP(MHD_get_connection_values_n)
HTTP(MHD_queue_response)
HTTP(MHD_quiesce_daemon)
HTTP(MHD_resume_connection)
HTTP(MHD_start_daemon)
HTTP(MHD_stop_daemon)
HTTP(MHD_suspend_connection)

#undef HTTP

/* The library's constants: Swift has names of its own for them. */
static const enum MHD_Result dateline_yes = MHD_YES;
static const enum MHD_Result dateline_no = MHD_NO;
static const enum MHD_ValueKind dateline_headers = MHD_HEADER_KIND;
static const enum MHD_ResponseMemoryMode dateline_copied = MHD_RESPMEM_MUST_COPY;
static const enum MHD_ConnectionNotificationCode dateline_started = MHD_CONNECTION_NOTIFY_STARTED;

typedef void *_Nullable (*dateline_target_callback)(
  void *_Nullable owner, const char *_Nullable target, struct MHD_Connection *_Nullable connection);

/* What a daemon calls, and its limits. */
struct dateline_daemon {
  int socket;
  void *_Nullable owner;
  MHD_AcceptPolicyCallback _Nonnull accept;
  MHD_NotifyConnectionCallback _Nonnull notice;
  dateline_target_callback _Nonnull target;
  MHD_AccessHandlerCallback _Nonnull answer;
  MHD_RequestCompletedCallback _Nonnull completed;
  unsigned int connection_limit;
  unsigned int timeout;
  size_t memory_limit;
};

/* Starts a daemon with one thread. The library's own function has a variable number of arguments, which Swift cannot
** call. */
static inline struct MHD_Daemon *_Nullable dateline_start(struct dateline_daemon daemon)
{
  return loaded_MHD_start_daemon()(
    MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, daemon.accept, daemon.owner, daemon.answer,
    daemon.owner, MHD_OPTION_LISTEN_SOCKET, daemon.socket, MHD_OPTION_CONNECTION_LIMIT, daemon.connection_limit,
    MHD_OPTION_CONNECTION_TIMEOUT, daemon.timeout, MHD_OPTION_CONNECTION_MEMORY_LIMIT, daemon.memory_limit,
    MHD_OPTION_NOTIFY_CONNECTION, daemon.notice, daemon.owner, MHD_OPTION_URI_LOG_CALLBACK, daemon.target,
    daemon.owner, MHD_OPTION_NOTIFY_COMPLETED, daemon.completed, daemon.owner, MHD_OPTION_STRICT_FOR_CLIENT, 1,
    MHD_OPTION_END);
}

/* The socket of a connection. */
static inline int dateline_socket(struct MHD_Connection *_Nullable connection)
{
  const union MHD_ConnectionInfo *info =
    loaded_MHD_get_connection_info()(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/* The address of who is at the other end. */
static inline const struct sockaddr *_Nullable dateline_peer(struct MHD_Connection *_Nullable connection)
{
  const union MHD_ConnectionInfo *info =
    loaded_MHD_get_connection_info()(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}
