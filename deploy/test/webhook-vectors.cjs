// Another hand's implementation must judge our signatures as we say: the npm package standardwebhooks, run by
// `./toasoan check webhooks` with the folder that it is installed in and the file of vectors.
const [modules, vectors] = process.argv.slice(2);
const { Webhook } = require(`${modules}/node_modules/standardwebhooks`);

let wrong = 0;
for (const vector of JSON.parse(require('node:fs').readFileSync(vectors, 'utf8'))) {
  // The package compares with its own clock, and the vectors stay as they are.
  Date.now = () => Number(vector.timestamp) * 1000;
  let valid = true;
  try {
    new Webhook(vector.secret).verify(vector.body, {
      'webhook-id': vector.id,
      'webhook-timestamp': vector.timestamp,
      'webhook-signature': vector.signature,
    });
  } catch {
    valid = false;
  }
  const right = valid === vector.valid;
  if (!right) wrong++;
  console.log(`  ${right ? '✓' : '✗'} ${vector.about}`);
}
process.exit(wrong === 0 ? 0 : 1);
