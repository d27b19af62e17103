"""A mail server for tests, on loopback only, that lives until its standard input ends.

The part of a recipient's address before the @ says what the server does with the letter. What it
takes is written into a folder, one file a letter, as it came over the line. Prints its port.
"""
import argparse
import asyncio
import ssl
import sys
import threading
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

ANSWERS = {
    "later": "452 4.3.1 no room now",
    "never": "554 5.7.1 not this letter",
}


class Handler:
    def __init__(self, arguments):
        self.folder = Path(arguments.folder)
        self.arguments = arguments
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        local = address.partition("@")[0]
        if local == "nobody":
            return "550 5.1.1 no such user here"
        if local == "grey":
            return "451 4.7.1 come back later"
        if local == "leave":
            server.transport.abort()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        local = envelope.rcpt_tos[0].partition("@")[0]
        if local in ANSWERS:
            return ANSWERS[local]
        if local == "stall":
            await asyncio.sleep(30)
        if self.arguments.delay:
            await asyncio.sleep(self.arguments.delay)
        name = f"{self.arguments.prefix}{self.count:05}.eml"
        self.count += 1
        part = self.folder / (name + ".part")
        part.write_bytes(envelope.original_content)
        part.rename(self.folder / name)  # whole or not at all, whenever this server is killed
        (self.folder / (name + ".to")).write_text(
            "\n".join([envelope.mail_from, *envelope.rcpt_tos, *envelope.mail_options, ""]))
        if local == "drop":
            server.transport.abort()
        return "250 2.0.0 taken"


def authenticator(arguments):
    def check(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (arguments.user.encode(), arguments.password.encode())
        return AuthResult(success=good, handled=False)
    return check


def make_server(arguments, handler):
    options = {"hostname": "mail.ornek.example", "data_size_limit": arguments.size,
               "enable_SMTPUTF8": arguments.utf8}
    if arguments.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(arguments.certificate, arguments.key)
        options.update(tls_context=context, require_starttls=True)
    if arguments.user:
        options.update(authenticator=authenticator(arguments), auth_required=True)
    return SMTP(handler, **options)


async def serve(arguments):
    loop = asyncio.get_running_loop()
    handler = Handler(arguments)
    server = await loop.create_server(lambda: make_server(arguments, handler), "127.0.0.1",
                                      arguments.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    ended = loop.create_future()

    def wait_for_end():
        while sys.stdin.buffer.read(4096):
            pass
        loop.call_soon_threadsafe(ended.set_result, None)
    threading.Thread(target=wait_for_end, daemon=True).start()
    await ended


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--prefix", default="")
    parser.add_argument("--delay", type=float, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--size", type=int, default=33554432)
    parser.add_argument("--utf8", action="store_true")
    asyncio.run(serve(parser.parse_args()))


main()
