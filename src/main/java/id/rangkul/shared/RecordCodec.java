package id.rangkul.shared;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes records as JSON and seals every [Sensitive] field on the way, bound to the key that the
/// record lies under.
public final class RecordCodec {
  private static final String PLACE = "rangkul.place";

  private final JsonMapper json;

  public RecordCodec(Sealer sealer) {
    SimpleModule sealing =
        new SimpleModule("sealing")
            .addSerializer(Sensitive.class, new SealedWriter(sealer))
            .addDeserializer(Sensitive.class, new SealedReader(sealer));
    this.json = JsonMapper.builder().addModule(sealing).addModule(names()).build();
  }

  /// Ids and parties are written as the one text that names them.
  private static SimpleModule names() {
    SimpleModule names = new SimpleModule("names");
    asText(names, CentreId.class, CentreId::value, CentreId::new);
    asText(names, CaseId.class, CaseId::value, CaseId::new);
    asText(names, ContactId.class, ContactId::value, ContactId::new);
    asText(names, StaffId.class, StaffId::value, StaffId::new);
    asText(names, AlertId.class, AlertId::toString, AlertId::parse);
    asText(names, MessageId.class, MessageId::value, MessageId::new);
    asText(names, Wamid.class, Wamid::value, Wamid::new);
    asText(names, Party.class, Party::key, Party::parse);
    return names;
  }

  private static <T> void asText(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
          }
        });
  }

  public String write(Key place, Object record) {
    return json.writer().withAttribute(PLACE, place.text()).writeValueAsString(record);
  }

  public <T> T read(Key place, String text, Class<T> type) {
    return json.readerFor(type).withAttribute(PLACE, place.text()).readValue(text);
  }

  private static String place(Object attribute) {
    if (attribute instanceof String place) {
      return place;
    }
    throw new IllegalStateException("personal text can be written only to a known place");
  }

  private static final class SealedWriter extends ValueSerializer<Sensitive> {
    private final Sealer sealer;

    SealedWriter(Sealer sealer) {
      this.sealer = sealer;
    }

    @Override
    public void serialize(Sensitive value, JsonGenerator out, SerializationContext context) {
      out.writeString(sealer.seal(value.clear(), place(context.getAttribute(PLACE))));
    }
  }

  private static final class SealedReader extends ValueDeserializer<Sensitive> {
    private final Sealer sealer;

    SealedReader(Sealer sealer) {
      this.sealer = sealer;
    }

    @Override
    public Sensitive deserialize(JsonParser in, DeserializationContext context) {
      return new Sensitive(sealer.open(in.getString(), place(context.getAttribute(PLACE))));
    }
  }
}
