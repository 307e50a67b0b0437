"""Deliver: what a message says, how it gets to a channel, and what happens if it does not.

    render (pure)    Notification -> Message: subject, text part, HTML part (page), words marked;
                     framing, wording: the phrases around the stories and in them; styles
    post             Message -> channel, in a thread of its own, bounded in time
    apprise, plugins   the one door to Apprise, and its plugins
    mail, smtp, mime   its e-mail plugin with our message in it and the replies kept
    flowed (pure)    the text part of a mail, in lines of 72 columns that clients may join again
    fitting (pure)   Message -> what a chat service takes: its length, its title, no @everyone
    cutting (pure)   the text part, cut so that the link stays
    replies          Retry-After, which Apprise keeps to itself
    console          the built-in channel `console://`
    rests            which targets asked for rest
    transcript       what Apprise logs during one delivery
    explain, redact  (pure) a transcript -> one line that says what the server said, no secrets
    retry (pure)     a failed attempt -> when again, in which form, or dead

Why so:

- Apprise (BSD, 2.2.0, releases monthly, ~130 services) knows the services' wire formats; nothing
  else about it suits an outbox. `notify()` returns one bool for all targets, writes codes and
  reasons only to its log, sleeps 5.5 s before the second message of one object, splits a message
  that is too long, retries by itself if the URL says so, and calls an `optional=yes` failure a
  success. So each delivery makes a fresh object, without pacing and retries, and sends one message,
  cut to what the service takes, to one target at a time. Its log is captured per thread (a context
  variable; two deliveries at once never mix).
- One channel URL may name several targets (`?to=a,b`, three chat rooms). Each gets a message of its
  own, and `DeliveryError.reached` names those that got theirs, so that the next attempt leaves them
  out. Copies (cc, bcc) of a mail are targets, too: a mail server may refuse one recipient and take
  the others, and then neither repeating all nor giving up is right.
- Mail goes through our subclass of Apprise's plugin: it takes over addresses, TLS modes and PGP,
  and lets us set one Message-ID (Apprise adds its own beside a given one), our own text part
  (Apprise makes one out of the HTML) and see the server's replies with the stage they belong to.
- Timeouts are long, because a message whose reply we do not wait for is sent twice. A webhook gets
  30 s to answer (Apprise: 4 s), the mail server all of the 45 s that the lease of a notification
  allows (RFC 5321 4.5.3.2.6 asks for minutes). Then the socket is shut, so that the server cannot
  accept a mail that we count as failed.
- A failure is permanent if this message itself is refused (5xx for a recipient or the content, HTTP
  400, 413, 422): it is sent once more as short plain text, then it is dead. Whatever a person or
  time can mend (wrong credentials, a missing channel, rate limits) is retried for a day. A service
  that asks for rest (Retry-After, `retry_after` of Telegram and others) has it, up to an hour; the
  other targets of its channel get the next messages meanwhile.
- HTTP plugins cannot be interrupted: a delivery that outlives its time is left to its thread, and
  may still succeed. Its notification is then sent once more; mails carry the same Message-ID.
- The HTML part was looked at in Chromium, 640 and 320 px wide, light and dark, with Vietnamese,
  Arabic, Hebrew, Persian and Chinese texts. It takes about 4 KB for an alert and up to 2 KB more a
  story of a list, so that fifty stay below the 102 KB at which Gmail cuts a mail off. What an inbox
  shows behind the subject (the preview, hidden in the page) is the sentence that was found, because
  the page begins with what the subject says.
- Each alert has its number, so that a reader can say which one was noise, also in a chat.
- Importing Apprise and all its plugins takes 0.5 s, so nothing imports it before a channel needs
  it; rendering, retrying and the console do not.
- Chat services get the text part: markup made from strangers' titles is what they refuse.
  Mail services with an HTTP API get the HTML part.

What it does not do: decide what is sent when (route), store anything (store), pace (runner).
"""

TIMEOUT = 40.0  # seconds a delivery may take; less than the lease of a claim
