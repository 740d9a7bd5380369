package id.rangkul.shared;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes records as JSON and seals every [Sensitive] field on the way, bound to the key that the record lies under.
public final class RecordCodec {
  private static final String PLACE = "rangkul.place";

  private final JsonMapper json;

  public RecordCodec(Sealer sealer) {
    SimpleModule sealing =
        new SimpleModule("sealing")
            .addSerializer(Sensitive.class, new SealedWriter(sealer))
            .addDeserializer(Sensitive.class, new SealedReader(sealer));
    this.json = JsonMapper.builder().addModule(sealing).build();
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
