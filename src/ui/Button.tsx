/** Buttons and links that look like buttons. One primary act to a screen. */

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';

/** `primary`: the screen's one act. `plain`: beside it. `quiet`: only words. `danger`: destroys. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

export function Button({ look = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={join(`button button-${look}`, className)} {...rest} />;
}

interface ButtonLinkProps extends LinkProps {
  look?: ButtonLook;
}

export function ButtonLink({ look = 'plain', className, ...rest }: ButtonLinkProps & { className?: string }) {
  return <Link className={join(`button button-${look}`, className)} {...rest} />;
}

function join(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
