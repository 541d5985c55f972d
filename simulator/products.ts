import { mail } from './mail';
import type { Route } from './product';
import { routesOf } from './product';
import { sms } from './sms';
import { voice } from './voice';

/** Every operation of the three products. */
export const routes: readonly Route[] = [...routesOf(sms), ...routesOf(voice), ...routesOf(mail)];
