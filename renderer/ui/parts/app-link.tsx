import type { ComponentProps } from 'react';
import { Link } from 'react-router';

type Props = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string };

/**
 * A link inside the window, written as its address: "#/keberatan". It goes through the router: a form with changes can hold back only
 * what the router has begun, not a change of the hash by the browser.
 */
export const AppLink = ({ href, ...rest }: Props) =>
  href.startsWith('#/') ? <Link to={href.slice(1)} {...rest} /> : <a href={href} {...rest} />;
