/** Serving on this machine alone. */
import type { Server } from 'node:http';

export interface Listening {
  readonly url: string;
  /** Breaks off whatever is under way. */
  stop(): Promise<void>;
}

/** @param port 0: any that is free */
export async function listen(server: Server, port = 0): Promise<Listening> {
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
