// Loaded before a server of the tests (NODE_OPTIONS=--import): its clock starts at TEST_BEGIN, an ISO time, and runs on.
const Echt = Date;
const verschil = Echt.parse(process.env.TEST_BEGIN) - Echt.now();
globalThis.Date = class extends Echt {
  constructor(...deel) {
    if (deel.length === 0) super(Echt.now() + verschil);
    else super(...deel);
  }

  static now() { return Echt.now() + verschil; }
};
