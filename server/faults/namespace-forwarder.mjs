// Runs in a network namespace: passes what comes over TCP on to a socket file, which belongs to no network, and back.
import { connect, createServer } from "node:net";

const [port, path] = process.argv.slice(2);

const server = createServer((outer) => {
  const inner = connect(path);
  outer.pipe(inner);
  inner.pipe(outer);
  outer.on("error", () => inner.destroy());
  inner.on("error", () => outer.destroy());
});
server.listen(Number(port), () => process.stdout.write("ready\n"));

// Whoever started this has ended: the namespace and its end of the cable go with this process.
process.stdin.on("end", () => process.exit(0)).resume();
