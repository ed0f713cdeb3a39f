import { DEMO_LOGINS, type DemoRecord } from '../demo/accounts.ts';

/** What `npm start` prints once everything is there. */
export const banner = (running: {
  url: string;
  demo: DemoRecord | null;
  dataPath: string;
  logPath: string;
}): string => {
  const rows: [string, string][] = [['Open', running.url]];
  if (running.demo) {
    rows.push(['Demo accounts', DEMO_LOGINS.join(', ')], ['Their password', running.demo.password]);
  }
  rows.push(['API reference', `${running.url}/docs`]);
  rows.push(['Data', running.dataPath], ['Log', running.logPath], ['Stop', 'Ctrl-C']);
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}   ${value}`);
  return `\n  ProDvor is running.\n\n${lines.join('\n')}\n`;
};
