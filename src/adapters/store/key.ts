import { StoreFout } from '../../application/ports.ts';

const deel = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

/** Keys are made by us; one that could leave its folder or collide is a mistake. @throws StoreFout */
export const assertKey = (key: string): void => {
  if (key.length > 400 || !key.split('/').every((d) => deel.test(d))) throw new StoreFout('this is not a key');
};
