import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.xcontent.NamedXContentRegistry;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenizerFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.NetworkPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.Transport;

/**
 * Starts one node of a real cluster, for tests, from the server's classes; what is ours is the code of its sockets.
 *
 * <p>Arguments are settings, {@code name=value} or {@code name=[value,value]}. Loopback only.
 */
public class ClusterNode extends Node {
  ClusterNode(Environment environment) {
    super(environment, Arrays.asList(Network.class, Analysis.class), true);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder builder = Settings.builder();
    for (String argument : arguments) {
      int end = argument.indexOf('=');
      String name = argument.substring(0, end), value = argument.substring(end + 1);
      if (value.startsWith("[")) {
        builder.putList(name, value.substring(1, value.length() - 1).split(","));
      } else {
        builder.put(name, value);
      }
    }
    Settings settings = builder.put("transport.type", "plain").put("http.type", "plain").build();
    Path home = Paths.get(settings.get("path.home"));
    for (String folder : Arrays.asList("config", "plugins", "modules")) {
      Files.createDirectories(home.resolve(folder));
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Collections.emptyMap(), home.resolve("config"), () -> "node");
    ClusterNode node = new ClusterNode(environment);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    node.close();
                  } catch (IOException error) {
                    error.printStackTrace();
                  }
                }));
    node.start();
    new CountDownLatch(1).await();
  }

  /** What every released server registers in a module that the jar has not: Lucene's own classes. */
  public static class Analysis extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
      return Collections.singletonMap(
          "pattern_capture",
          AnalysisPlugin.requiresAnalysisSettings(
              (index, environment, name, settings) ->
                  new AbstractTokenFilterFactory(index, name, settings) {
                    final Pattern[] patterns =
                        settings.getAsList("patterns").stream()
                            .map(Pattern::compile)
                            .toArray(Pattern[]::new);
                    final boolean keeps = settings.getAsBoolean("preserve_original", true);

                    public TokenStream create(TokenStream tokens) {
                      return new PatternCaptureGroupTokenFilter(tokens, keeps, patterns);
                    }
                  }));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
      return Collections.singletonMap(
          "whitespace",
          (index, environment, name, settings) ->
              new AbstractTokenizerFactory(index, settings) {
                public Tokenizer create() {
                  return new WhitespaceTokenizer(
                      TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                      settings.getAsInt("max_token_length", 255));
                }
              });
    }
  }

  /** Sockets without Netty, which the jar has not. */
  public static class Network extends Plugin implements NetworkPlugin {
    @Override
    public Map<String, Supplier<Transport>> getTransports(
        Settings settings, ThreadPool threads, PageCacheRecycler recycler,
        CircuitBreakerService breakers, NamedWriteableRegistry registry, NetworkService network) {
      return Collections.singletonMap(
          "plain",
          () -> new NodeTransport(settings, threads, recycler, breakers, registry, network));
    }

    @Override
    public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
        Settings settings, ThreadPool threads, BigArrays arrays, PageCacheRecycler recycler,
        CircuitBreakerService breakers, NamedXContentRegistry contents, NetworkService network,
        HttpServerTransport.Dispatcher dispatcher) {
      return Collections.singletonMap(
          "plain",
          () -> new RestTransport(settings, network, arrays, threads, contents, dispatcher));
    }
  }
}
