import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.common.bytes.BytesArray;
import org.elasticsearch.common.bytes.BytesReference;
import org.elasticsearch.common.concurrent.CompletableContext;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.xcontent.NamedXContentRegistry;
import org.elasticsearch.http.AbstractHttpServerTransport;
import org.elasticsearch.http.HttpChannel;
import org.elasticsearch.http.HttpRequest;
import org.elasticsearch.http.HttpResponse;
import org.elasticsearch.http.HttpServerChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.threadpool.ThreadPool;

/** HTTP by the JDK's own server. */
class RestTransport extends AbstractHttpServerTransport {
  private final Set<Server> servers = ConcurrentHashMap.newKeySet();

  RestTransport(
      Settings settings, NetworkService network, BigArrays arrays, ThreadPool threads,
      NamedXContentRegistry contents, Dispatcher dispatcher) {
    super(settings, network, arrays, threads, contents, dispatcher);
  }

  @Override
  protected void doStart() { bindServer(); }

  @Override
  protected void stopInternal() {
    for (Server server : servers) server.close();
  }

  @Override
  protected HttpServerChannel bind(InetSocketAddress address) throws Exception {
    HttpServer http = HttpServer.create(address, 128);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            8,
            body -> {
              Thread thread = new Thread(body, "es[http_server_worker]");
              thread.setDaemon(true);
              return thread;
            });
    http.setExecutor(workers);
    http.createContext(
        "/",
        exchange -> {
          try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            incomingRequest(new Request(exchange, body), new Channel(exchange));
          } catch (Throwable error) {
            error.printStackTrace();
            exchange.close();
          }
        });
    http.start();
    Server server = new Server(http, workers);
    servers.add(server);
    return server;
  }

  private static <T> BiConsumer<T, Exception> both(ActionListener<T> listener) {
    return (value, error) -> {
      if (error == null) listener.onResponse(value);
      else listener.onFailure(error);
    };
  }

  private static class Server implements HttpServerChannel {
    final HttpServer http;
    final ExecutorService workers;
    final CompletableContext<Void> closed = new CompletableContext<>();
    volatile boolean isOpen = true;

    Server(HttpServer http, ExecutorService workers) {
      this.http = http;
      this.workers = workers;
    }

    public InetSocketAddress getLocalAddress() { return http.getAddress(); }

    public void close() {
      if (!isOpen) return;
      isOpen = false;
      http.stop(0);
      workers.shutdown();
      closed.complete(null);
    }

    public void addCloseListener(ActionListener<Void> listener) {
      closed.addListener(both(listener));
    }

    public boolean isOpen() { return isOpen; }
  }

  private static class Response implements HttpResponse {
    final RestStatus status;
    final BytesReference bytes;
    final Map<String, List<String>> headers = new TreeMap<>();

    Response(RestStatus status, BytesReference bytes) {
      this.status = status;
      this.bytes = bytes;
    }

    public void addHeader(String name, String value) {
      headers.computeIfAbsent(name, known -> new java.util.ArrayList<>()).add(value);
    }

    public boolean containsHeader(String name) { return headers.containsKey(name); }
  }

  private static class Request implements HttpRequest {
    final HttpExchange exchange;
    final BytesArray body;

    Request(HttpExchange exchange, byte[] body) {
      this.exchange = exchange;
      this.body = new BytesArray(body);
    }

    public RestRequest.Method method() {
      return RestRequest.Method.valueOf(exchange.getRequestMethod());
    }

    public String uri() { return exchange.getRequestURI().toString(); }

    public BytesReference content() { return body; }

    public Map<String, List<String>> getHeaders() {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(exchange.getRequestHeaders());
      return headers;
    }

    public List<String> strictCookies() { return Collections.emptyList(); }

    public HttpVersion protocolVersion() { return HttpVersion.HTTP_1_1; }

    public HttpRequest removeHeader(String name) { return this; }

    public HttpResponse createResponse(RestStatus status, BytesReference bytes) {
      return new Response(status, bytes);
    }
  }

  private static class Channel implements HttpChannel {
    final HttpExchange exchange;
    final CompletableContext<Void> closed = new CompletableContext<>();
    volatile boolean isOpen = true;

    Channel(HttpExchange exchange) { this.exchange = exchange; }

    public void sendResponse(HttpResponse answer, ActionListener<Void> listener) {
      Response response = (Response) answer;
      try {
        byte[] bytes = BytesReference.toBytes(response.bytes);
        response.headers.forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
        boolean isEmpty = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(response.status.getStatus(), isEmpty ? -1 : bytes.length);
        if (!isEmpty) exchange.getResponseBody().write(bytes);
        close();
        listener.onResponse(null);
      } catch (Exception error) {
        listener.onFailure(error);
        close();
      }
    }

    public InetSocketAddress getLocalAddress() { return exchange.getLocalAddress(); }

    public InetSocketAddress getRemoteAddress() { return exchange.getRemoteAddress(); }

    public void close() {
      if (!isOpen) return;
      isOpen = false;
      exchange.close();
      closed.complete(null);
    }

    public void addCloseListener(ActionListener<Void> listener) {
      closed.addListener(both(listener));
    }

    public boolean isOpen() { return isOpen; }
  }
}
