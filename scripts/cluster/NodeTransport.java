import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.elasticsearch.Version;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.cluster.node.DiscoveryNode;
import org.elasticsearch.common.bytes.BytesArray;
import org.elasticsearch.common.bytes.BytesReference;
import org.elasticsearch.common.concurrent.CompletableContext;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.TcpChannel;
import org.elasticsearch.transport.TcpServerChannel;
import org.elasticsearch.transport.TcpTransport;

/** Node to node: a socket with two threads for each connection. */
class NodeTransport extends TcpTransport {
  private static final int LONGEST_FRAME = 512 << 20;
  private final Set<Server> servers = ConcurrentHashMap.newKeySet();

  NodeTransport(
      Settings settings, ThreadPool threads, PageCacheRecycler recycler,
      CircuitBreakerService breakers, NamedWriteableRegistry registry, NetworkService network) {
    super("plain", settings, Version.CURRENT, threads, recycler, breakers, registry, network);
  }

  @Override
  protected void doStart() {
    if (NetworkService.NETWORK_SERVER.get(settings)) {
      for (ProfileSettings profile : profileSettings) bindServer(profile);
    }
    super.doStart();
  }

  @Override
  protected TcpServerChannel bind(String profile, InetSocketAddress address) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(address, 128);
    Server server = new Server(socket, profile);
    servers.add(server);
    thread("accept", () -> server.accept());
    return server;
  }

  @Override
  protected TcpChannel initiateChannel(DiscoveryNode node) {
    Channel channel = new Channel(new Socket(), true, "default", node.getAddress().address());
    channel.start();
    return channel;
  }

  @Override
  protected void stopInternal() {
    for (Server server : servers) server.close();
  }

  private void thread(String what, Runnable body) {
    // The server asserts that only threads of this name do this work.
    Thread thread = new Thread(body, "es[transport_worker][" + what + "]");
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> BiConsumer<T, Exception> both(ActionListener<T> listener) {
    return (value, error) -> {
      if (error == null) listener.onResponse(value);
      else listener.onFailure(error);
    };
  }

  private class Server implements TcpServerChannel {
    final ServerSocket socket;
    final String profile;
    final CompletableContext<Void> closed = new CompletableContext<>();

    Server(ServerSocket socket, String profile) {
      this.socket = socket;
      this.profile = profile;
    }

    void accept() {
      while (isOpen()) {
        try {
          Channel channel = new Channel(socket.accept(), false, profile, null);
          serverAcceptedChannel(channel);
          channel.start();
        } catch (IOException error) {
          if (!isOpen()) return;
          onServerException(this, error);
        }
      }
    }

    public String getProfile() { return profile; }

    public InetSocketAddress getLocalAddress() {
      return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public void close() {
      try {
        socket.close();
      } catch (IOException error) {
        // It is gone either way.
      }
      closed.complete(null);
    }

    public void addCloseListener(ActionListener<Void> listener) {
      closed.addListener(both(listener));
    }

    public boolean isOpen() { return !socket.isClosed(); }
  }

  private static class Message {
    final BytesReference bytes;
    final ActionListener<Void> listener;

    Message(BytesReference bytes, ActionListener<Void> listener) {
      this.bytes = bytes;
      this.listener = listener;
    }
  }

  private class Channel implements TcpChannel {
    final Socket socket;
    final boolean isClient;
    final String profile;
    final InetSocketAddress target;
    final CompletableContext<Void> closed = new CompletableContext<>();
    final CompletableContext<Void> connected = new CompletableContext<>();
    final LinkedBlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    final ChannelStats stats = new ChannelStats();
    volatile boolean isOpen = true;

    Channel(Socket socket, boolean isClient, String profile, InetSocketAddress target) {
      this.socket = socket;
      this.isClient = isClient;
      this.profile = profile;
      this.target = target;
      if (!isClient) connected.complete(null);
    }

    void start() {
      thread("read", this::read);
      thread("write", this::write);
    }

    /** A frame is two letters, its length, and so many bytes. */
    private void read() {
      try {
        if (target != null) {
          socket.connect(target, 10_000);
          connected.complete(null);
        }
        socket.setTcpNoDelay(true);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        byte[] head = new byte[6];
        while (isOpen) {
          in.readFully(head);
          int length =
              (head[2] & 255) << 24 | (head[3] & 255) << 16 | (head[4] & 255) << 8 | head[5] & 255;
          if (length > LONGEST_FRAME) throw new IOException("frame too long");
          byte[] frame = Arrays.copyOf(head, 6 + Math.max(0, length));
          if (length > 0) in.readFully(frame, 6, length);
          try {
            consumeNetworkReads(this, new BytesArray(frame));
          } catch (Exception error) {
            onException(this, error);
          }
        }
      } catch (IOException error) {
        connected.completeExceptionally(error);
      } finally {
        close();
      }
    }

    private void write() {
      Message message = null;
      try {
        CountDownLatch isConnected = new CountDownLatch(1);
        connected.addListener((value, error) -> isConnected.countDown());
        isConnected.await();
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        while (isOpen) {
          message = messages.poll(500, TimeUnit.MILLISECONDS);
          if (message == null) continue;
          message.bytes.writeTo(out);
          if (messages.isEmpty()) out.flush();
          message.listener.onResponse(null);
          message = null;
        }
      } catch (Exception error) {
        if (message != null) message.listener.onFailure(error);
      } finally {
        close();
      }
    }

    public void sendMessage(BytesReference bytes, ActionListener<Void> listener) {
      if (!isOpen) {
        listener.onFailure(new IOException("closed"));
        return;
      }
      messages.add(new Message(bytes, listener));
      if (!isOpen) drain();
    }

    private void drain() {
      for (Message message; (message = messages.poll()) != null; ) {
        message.listener.onFailure(new IOException("closed"));
      }
    }

    public void close() {
      isOpen = false;
      try {
        socket.close();
      } catch (IOException error) {
        // It is gone either way.
      }
      closed.complete(null);
      drain();
    }

    public void addCloseListener(ActionListener<Void> listener) {
      closed.addListener(both(listener));
    }

    public void addConnectListener(ActionListener<Void> listener) {
      connected.addListener(both(listener));
    }

    public boolean isOpen() { return isOpen; }

    public boolean isServerChannel() { return !isClient; }

    public String getProfile() { return profile; }

    public ChannelStats getChannelStats() { return stats; }

    public InetSocketAddress getLocalAddress() {
      return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public InetSocketAddress getRemoteAddress() {
      return target != null ? target : (InetSocketAddress) socket.getRemoteSocketAddress();
    }
  }
}
