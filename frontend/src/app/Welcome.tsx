import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../ui/Page';
import fits from './pictures/who-fits.webp';
import need from './pictures/need.webp';
import paid from './pictures/paid.webp';
import thread from './pictures/thread.webp';
import { TwoSchools } from './TwoSchools';
import styles from './Welcome.module.css';

/** The front page: what this is, for whom and how it works, to whoever is not signed in. */
export default function Welcome() {
  return (
    <Page title="Schools that help each other improve">
      <div className={styles.first}>
        <div className={styles.says}>
          <p>
            Lateral finds a leader of another school who has done what your school wants to do. It agrees days and price
            with both schools, and follows the support to the last invoice.
          </p>
          <div className={styles.ways}>
            <Button component={Link} to="/sign-in">
              Sign in
            </Button>
            <Button component={Link} to="/register" variant="default">
              Register your school
            </Button>
          </div>
        </div>
        <TwoSchools />
      </div>
      <h2>Who uses it</h2>
      <ul className={styles.cards}>
        {people.map(({ who, what }) => (
          <li key={who}>
            <h3>{who}</h3>
            <p>{what}</p>
          </li>
        ))}
      </ul>
      <h2>How it works</h2>
      <ol className={styles.steps}>
        {steps.map(({ title, what, picture }) => (
          <li key={title}>
            <div>
              <h3>{title}</h3>
              <p>{what}</p>
            </div>
            <img {...picture} alt={picture.alt} loading="lazy" decoding="async" />
          </li>
        ))}
      </ol>
      <h2>Look around</h2>
      <ul className={styles.cards}>
        <li>
          <h3>
            <Link to="/themes">Themes</Link>
          </h3>
          <p>What support can be about, from phonics to governance.</p>
        </li>
        <li>
          <h3>
            <Link to="/directory">Partnerships</Link>
          </h3>
          <p>The alliances, trusts and authorities that work with Lateral, and where their schools are.</p>
        </li>
      </ul>
    </Page>
  );
}

const people = [
  {
    who: 'Heads and senior leaders',
    what: 'Say in your own words what your school needs. You see who fits, why, when and at what price. Nobody learns which school you are before you choose.',
  },
  {
    who: 'System leaders',
    what: 'Say what you offer and which half-days you have left. Schools that need it find you, and your own school is paid for the cover.',
  },
  {
    who: 'Partnerships',
    what: 'See what your schools ask for, confirm who is accredited, and notice the schools that nobody reaches.',
  },
  {
    who: 'Finance officers',
    what: 'One order number, one correct invoice. You can follow every pound back to the visit that it paid for.',
  },
];

interface Step {
  title: string;
  what: string;
  picture: { src: string; width: number; height: number; alt: string };
}

const steps: Step[] = [
  {
    title: 'Post a need',
    what: 'Five short questions, in about three minutes. Your partnership’s members see it first; further schools only if nobody near can help.',
    picture: {
      src: need,
      width: 800,
      height: 500,
      alt: 'The first question, “What is the matter?”, with an answer in a head’s own words',
    },
  },
  {
    title: 'See who fits',
    what: 'Each leader comes with designation, home school, free days, price and the reasons. Ask one, or several.',
    picture: {
      src: fits,
      width: 800,
      height: 500,
      alt: 'A leader who fits a need: her designation, home school and distance, free days, price, and three sentences why',
    },
  },
  {
    title: 'Agree days and price',
    what: 'Proposal and answer stand in one place, with the sum that the school will pay. The leader’s own head releases them for the days.',
    picture: {
      src: thread,
      width: 800,
      height: 500,
      alt: 'A proposal of 2 days for £700.00 before VAT, with buttons to agree, to propose something else and to decline',
    },
  },
  {
    title: 'Visit, sign off, pay',
    what: 'The leader records each visit, and your school signs it off. Only what was signed off is invoiced.',
    picture: {
      src: paid,
      width: 800,
      height: 500,
      alt: 'The way of an invoice: the agreement, four visits signed off, the invoice, the bank transfer, paid in full',
    },
  },
];
