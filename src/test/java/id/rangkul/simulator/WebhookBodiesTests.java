package id.rangkul.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.shared.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookBodiesTests {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final WebhookBodies bodies =
      new WebhookBodies(new BusinessNumber("900", "106", "6281100000000"));

  static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of(Bubbles.text("halo bu"), "{'type':'text','text':{'body':'halo bu'}}"),
        Arguments.of(
            new Content.Pressed("ok", new Sensitive("Baik")),
            "{'type':'interactive','interactive':{'type':'button_reply','button_reply':{'id':'ok','title':'Baik'}}}"),
        Arguments.of(
            new Content.TemplatePressed("accept:1", new Sensitive("Terima")),
            "{'type':'button','button':{'payload':'accept:1','text':'Terima'}}"),
        Arguments.of(
            new Content.Voice("media-1"),
            "{'type':'audio','audio':{'mime_type':'audio/ogg; codecs=opus','id':'media-1','voice':true}}"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void writesWhatAPhoneSaysInMetasShape(Content content, String expected) {
    Bubble bubble =
        Bubble.fromPhone("wamid.x", Bubbles.SRI, content, Optional.of("wamid.q"), Bubbles.NOON);

    JsonNode body = JSON.readTree(bodies.message(bubble, "Ibu Sri"));

    assertThat(body)
        .isEqualTo(
            json(
                """
                {'object':'whatsapp_business_account','entry':[{'id':'900','changes':[{'field':'messages',
                'value':{'messaging_product':'whatsapp',
                'metadata':{'display_phone_number':'6281100000000','phone_number_id':'106'},
                'contacts':[{'profile':{'name':'Ibu Sri'},'wa_id':'6281310000002'}],
                'messages':[{'context':{'from':'6281100000000','id':'wamid.q'},'from':'6281310000002',
                'id':'wamid.x','timestamp':'1795410000',%s]}}]}]}
                """
                    .formatted(expected.substring(1))));
  }

  @Test
  void writesAStatusWithTheServicesOwnId() {
    Bubble bubble = Bubbles.to(Bubbles.SRI, "wamid.y", Bubbles.text("Halo"));

    JsonNode status =
        JSON.readTree(bodies.status(bubble, Progress.DELIVERED, Bubbles.NOON, "Ibu Sri"))
            .at("/entry/0/changes/0/value/statuses/0");

    assertThat(status)
        .isEqualTo(
            json(
                """
                {'id':'wamid.y','status':'delivered','timestamp':'1795410000',
                'recipient_id':'6281310000002','biz_opaque_callback_data':'m-1',
                'pricing':{'billable':true,'pricing_model':'PMP','type':'regular','category':'service'}}
                """));
  }

  @Test
  void escapesWhatIsNotAsciiAsMetaDoes() {
    Bubble bubble =
        Bubble.fromPhone(
            "wamid.x", Bubbles.SRI, Bubbles.text("sedih 😢"), Optional.empty(), Bubbles.NOON);

    String body = new String(bodies.message(bubble, "Ibu Sri"), StandardCharsets.UTF_8);

    assertThat(body).contains("sedih \\uD83D\\uDE22").isASCII();
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
