// Makes the replica set of one member, unless it is made, and waits for its
// primary. Transactions need a replica set even where it has one member.
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] });
}
const end = Date.now() + 60_000;
while (!db.hello().isWritablePrimary) {
  if (Date.now() > end) throw new Error('the replica set has no primary after a minute');
  sleep(200);
}
print('the replica set is ready');
