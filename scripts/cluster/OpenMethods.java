import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Copies one class out of a jar with the flag "final" of some methods cleared.
 *
 * <p>The jar has a newer Lucene than the server in it was made for, in which a method that the server overrides has
 * become final. Arguments: jar, class, folder, methods.
 */
public class OpenMethods {
  private static final int FINAL = 0x10;

  public static void main(String[] arguments) throws Exception {
    String name = arguments[1].replace('.', '/') + ".class";
    Set<String> methods = new HashSet<>(Arrays.asList(arguments).subList(3, arguments.length));
    try (ZipFile jar = new ZipFile(arguments[0])) {
      byte[] bytes = jar.getInputStream(jar.getEntry(name)).readAllBytes();
      open(bytes, methods);
      Path path = Paths.get(arguments[2], name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    }
  }

  /** Reads the class file as far as its methods: JVM specification, chapter 4. */
  private static void open(byte[] bytes, Set<String> methods) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.readInt();
    in.readInt();
    String[] texts = constants(in);
    in.readShort();
    in.readShort();
    in.readShort();
    in.skipBytes(2 * in.readUnsignedShort());
    for (boolean isMethods : new boolean[] {false, true}) {
      int count = in.readUnsignedShort();
      for (int member = 0; member < count; member++) {
        int place = bytes.length - in.available();
        int flags = in.readUnsignedShort();
        String name = texts[in.readUnsignedShort()];
        in.readShort();
        int attributes = in.readUnsignedShort();
        if (isMethods && methods.contains(name)) {
          flags &= ~FINAL;
          bytes[place] = (byte) (flags >> 8);
          bytes[place + 1] = (byte) flags;
        }
        for (int attribute = 0; attribute < attributes; attribute++) {
          in.readShort();
          in.skipBytes(in.readInt());
        }
      }
    }
  }

  private static String[] constants(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    for (int number = 1; number < count; number++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1: texts[number] = in.readUTF(); break;
        case 7: case 8: case 16: case 19: case 20: in.readShort(); break;
        case 15: in.skipBytes(3); break;
        case 3: case 4: case 9: case 10: case 11: case 12: case 17: case 18: in.readInt(); break;
        case 5: case 6:
          in.readLong();
          number++;
          break;
        default: throw new IOException("no such constant: " + tag);
      }
    }
    return texts;
  }
}
