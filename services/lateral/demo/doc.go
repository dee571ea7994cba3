// Package demo fills an empty database with a made-up partnership, so that
// people can try everything out: about 40 schools in one area, 25 leaders, and
// needs, agreements, visits and invoices in every state, and one school that
// closed and waits for its successor.
//
// Nothing is written past the rules: a clock is set twelve weeks back and moved
// on to the present while the people of the play do, through the same use-cases
// as everybody, what the stories say. So all dates are relative to today, and
// the same day gives the same demonstration every time.
package demo
