import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Lanes } from './http/lanes.ts';
import { lostLogLines } from './log-lines.ts';
import { ROOM_UNWATCHED, type Room } from './room.ts';

export interface HttpMetrics {
  observe(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
}

export interface Metrics {
  readonly http: HttpMetrics;
  /** Tells of the lanes: who waits, and who was refused why. They are asked when somebody looks. */
  observeLanes(lanes: Lanes['all']): void;
  /** Answers `/metrics` on 127.0.0.1. */
  listen(port: number): Promise<void>;
  close(): Promise<void>;
  text(): Promise<string>;
}

/** Prometheus metrics of a process: requests by route pattern, method and status, and the process itself. */
export const createMetrics = (room: Room = ROOM_UNWATCHED): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Counter({
    name: 'prodvor_log_lines_lost_total',
    help: 'Log lines that could not be written',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(lostLogLines());
    },
  });
  new Gauge({
    name: 'prodvor_room',
    help: '1 while everything is stored, 0 while requests are refused for want of room',
    registers: [registry],
    collect() {
      this.set(room.shortage === null ? 1 : 0);
    },
  });
  let server: Server | null = null;
  return {
    http: {
      observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    },
    observeLanes: (lanes) => {
      new Gauge({
        name: 'http_lane_waiting',
        help: 'Requests that wait for their turn',
        labelNames: ['lane'],
        registers: [registry],
        collect() {
          this.reset();
          for (const { lane, turns } of lanes) this.inc({ lane }, turns.waiting);
        },
      });
      new Counter({
        name: 'http_lane_refused_total',
        help: 'Requests that got no turn',
        labelNames: ['lane', 'reason'],
        registers: [registry],
        collect() {
          this.reset();
          for (const { lane, turns } of lanes) {
            for (const [reason, count] of Object.entries(turns.refused)) this.inc({ lane, reason }, count);
          }
        },
      });
    },
    listen: async (port) => {
      server = createServer((request, response) => {
        if (request.url !== '/metrics') {
          response.writeHead(404).end();
          return;
        }
        registry.metrics().then(
          (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    close: async () => {
      if (server === null) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      server = null;
    },
    text: () => registry.metrics(),
  };
};
