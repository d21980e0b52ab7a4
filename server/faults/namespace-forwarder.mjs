// Runs in a network namespace: forwards TCP to a Unix socket, which is reachable from any namespace, and back.
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

// When the parent has ended, this process ends too, and with it the namespace and its end of the cable.
process.stdin.on("end", () => process.exit(0)).resume();
