import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** A server on this machine alone. */
export interface Served {
  address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml',
};

/** Serves files by their paths; what is sent with POST is handed to `receive`. */
export async function serve(
  files: ReadonlyMap<string, Uint8Array | string>,
  receive: (text: string) => void,
): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void textOf(request).then((text) => {
        receive(text);
        response.writeHead(204).end();
      });
      return;
    }
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname).slice(1);
    const file = files.get(path);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'] }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
