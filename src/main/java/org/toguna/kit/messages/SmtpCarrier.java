package org.toguna.kit.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.toguna.kit.base.BadInput;

/// A mail server. Letters are plain text: nothing of theirs can be markup, and they are small.
final class SmtpCarrier implements Carrier {
  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final InternetAddress from;
  private final Clock clock;

  SmtpCarrier(MessageSettings.Smtp settings, Clock clock) {
    this.clock = clock;
    try {
      from = new InternetAddress(settings.from(), true);
    } catch (AddressException broken) {
      throw new BadInput(
          "toguna.messages.smtp.from: not an address such as «Semaine <no-reply@example.ml>»",
          broken);
    }
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.user().isEmpty()) {
      server.setUsername(settings.user());
      server.setPassword(settings.password());
    }
    var mail = server.getJavaMailProperties();
    mail.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    mail.put("mail.smtp.connectiontimeout", "10000");
    mail.put("mail.smtp.timeout", "20000");
    mail.put("mail.smtp.writetimeout", "20000");
    secure(settings.security());
  }

  private void secure(String security) {
    var mail = server.getJavaMailProperties();
    switch (security) {
      case "starttls" -> {
        mail.put("mail.smtp.starttls.enable", "true");
        mail.put("mail.smtp.starttls.required", "true");
      }
      case "tls" -> mail.put("mail.smtp.ssl.enable", "true");
      case "none" -> mail.put("mail.smtp.starttls.enable", "false");
      default -> throw new BadInput("toguna.messages.smtp.security: one of starttls, tls, none");
    }
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public Handed hand(Parcel parcel) {
    try {
      server.send(mail(parcel));
      return new Handed.Taken("");
    } catch (AddressException notOne) {
      return new Handed.Refused("address:");
    } catch (MailSendException failed) {
      return heard(
          failed.getMessageExceptions().length > 0
              ? failed.getMessageExceptions()[0]
              : failed.getCause());
    } catch (MailException | MessagingException failed) {
      return new Handed.Later("unreachable: " + failed.getClass().getSimpleName());
    }
  }

  private MimeMessage mail(Parcel parcel) throws MessagingException {
    var mail = new Named(server.getSession(), parcel.id() + "@toguna");
    var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(new InternetAddress(parcel.to().text(), true));
    helper.setSubject(parcel.subject());
    helper.setText(parcel.text());
    helper.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    if (parcel.stop().isPresent()) {
      // RFC 2369 and RFC 8058: the mail program itself offers to stop.
      mail.setHeader("List-Unsubscribe", "<" + parcel.stop().get() + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mail;
  }

  /// Codes of the 5yz kind are for good (RFC 5321, 4.2.1), if they blame the address or the letter.
  private static Handed heard(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = next(cause)) {
      int code =
          switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return new Handed.Refused("refused: " + code);
      }
      if (code >= 400) {
        return new Handed.Later("not-now: " + code);
      }
    }
    return new Handed.Later("unreachable:");
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof SendFailedException chain && chain.getNextException() != null
        ? chain.getNextException()
        : cause.getCause();
  }

  /// A mail whose id is the letter's: sent twice, a mail program shows it once.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(jakarta.mail.Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
