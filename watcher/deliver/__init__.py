"""Deliver: what a channel is told, how it gets there, and what happens when it does not.

    render (pure)    Notification -> Message: subject, text part, HTML part, found words marked
    post             Message -> channel, in a thread of its own, bounded in time
    apprise, mail    the one door to Apprise, and its e-mail plugin with our message in it
    console          the built-in channel `console://`
    explain, redact  (pure) what Apprise logged -> one line that says what the server said
    retry (pure)     a failed attempt -> when again, in which form, or dead

Why so:

- Apprise (BSD, 2.2.0, releases monthly, ~130 services) knows the services' wire formats; nothing
  else about it suits an outbox. `notify()` answers with one bool for all targets, keeps codes and
  reasons for its log, sleeps 5.5 s before the second message of one object, sends a message that
  is too long in several pieces, retries by itself if the URL says so, and calls an `optional=yes`
  failure a success. So each delivery makes a fresh object, sends one message to one target at a
  time, cut to what the service takes, with pacing and retries taken out, and its log is captured
  per thread (a context variable; two deliveries at once never mix).
- One channel URL may name several targets (`?to=a,b`, three chat rooms). Each is sent to by
  itself, and a failure names in `DeliveryError.reached` the ones that have the message, so that
  the next attempt leaves them out. Copies (cc, bcc) of a mail are targets like the others: a mail
  server may refuse one recipient of a transaction and take the rest, and then neither repeating
  nor giving up is right.
- Mail goes through our subclass of Apprise's plugin: it takes over addresses, TLS modes and PGP,
  and lets us set one Message-ID (Apprise adds its own beside a given one), our own text part
  (Apprise makes one out of the HTML) and see the server's replies with the stage they belong to.
- Timeouts lean to long ones: a reply that we do not wait for is a message that we send twice. A
  webhook gets 20 s to answer (Apprise: 4 s), the mail server the whole budget for its final reply
  (RFC 5321 4.5.3.2.6 asks for minutes, the lease of a claimed notification allows 45 s); at the
  end the socket is shut, so that a mail given up is not accepted behind our back.
- Permanent is what is wrong with this message (5xx for a recipient or the content, HTTP 400, 413,
  422): sent once more as short plain text, then dead. Wrong credentials, a missing channel, rate
  limits and whatever else a person or time can mend are retried for a day.
- Chat services get the text part: markup made from strangers' titles is what they refuse.
  Mail services with an HTTP API get the HTML part.

What it does not do: decide what is sent when (route), store anything (store), pace (runner).
"""
