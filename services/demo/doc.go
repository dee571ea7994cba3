// Package demo fills an empty database with a made-up partnership, so that
// people can try everything out: about 40 schools in one area, 25 leaders,
// needs, agreements, visits and invoices in every state, one closed school
// that waits for its successor, and one school whose head has left.
//
// The trust beside it is a seller with a bank account. Its last month waits to be closed: Files are two statements of
// that month, with every kind of line, and remittance advices, which its finance officer uploads. They are written
// from its documents, so they match them.
//
// It breaks no rule. A clock is set twelve weeks back and moved on to the
// present, while the people of the play act out the stories through the same
// use-cases as everybody. So all dates are relative to today, and the same day
// gives the same demonstration every time.
package demo
