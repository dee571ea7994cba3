package security

import (
	"context"
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/people"
)

// reading makes an entry from the data of an event.
type reading func(e events.Event, into *Entry) error

// powers are the events by which power changes, and the sign-ins.
func powers() map[events.Type]reading {
	return map[events.Type]reading{
		people.SessionStarted: of(func(d people.SessionData, e *Entry) { e.Kind, e.AccountID = SignIn, d.AccountID }),

		people.MembershipApproved: of(membership), people.MembershipGranted: of(membership),
		people.MembershipEnded: of(membership), people.MembershipMoved: of(membership),

		people.DeputyBegan: of(deputy), people.DeputyEnded: of(deputy),

		people.PasswordChanged: of(person), people.FactorsReset: of(person), people.RecoveryCodesRenewed: of(person),
		people.FactorAdded: of(factor), people.FactorRemoved: of(factor), people.PasskeyCopied: of(factor),
		people.AddressChangeAsked: of(address), people.AddressChanged: of(address),

		parties.PayeeChangeAsked: of(payee), parties.PayeeChangeStopped: of(payee),
		parties.PayeeChanged: of(payee),
	}
}

func of[T any](put func(T, *Entry)) reading {
	return func(e events.Event, into *Entry) error {
		var data T
		err := e.Decode(&data)
		put(data, into)
		return err
	}
}

func membership(m people.Membership, e *Entry) {
	e.AccountID, e.By, e.Role, e.Place = m.AccountID, m.By, m.Role, m.Place
}

func deputy(a people.Absence, e *Entry) { e.AccountID, e.By = a.DeputyID, a.AccountID }

func person(d people.PersonData, e *Entry)   { e.AccountID = d.AccountID }
func factor(d people.FactorData, e *Entry)   { e.AccountID = d.AccountID }
func address(d people.AddressData, e *Entry) { e.AccountID = d.AccountID }

func payee(d parties.PayeeData, e *Entry) {
	e.AccountID, e.Place = d.AskedBy, d.Ref().Place()
}

// Witness is an events.Witness: it writes changes of power, and sign-ins, in the
// transaction of the change. Of every event it writes from where it was caused.
func (s *Service) Witness(ctx context.Context, tx docdb.Tx, happened events.Event) error {
	if err := writeOrigin(ctx, tx, happened); err != nil {
		return err
	}
	read := powers()[happened.Type]
	if read == nil {
		return nil
	}
	from := people.CallerFrom(ctx)
	e := Entry{
		Meta: docdb.Meta{ID: "security_" + happened.ID}, Kind: Power, What: string(happened.Type),
		Address: network(from.Address), Agent: from.Agent,
		Day: date.On(happened.At), Count: 1, FirstAt: happened.At, LastAt: happened.At,
	}
	if happened.Actor != events.System {
		e.By = happened.Actor
	}
	if err := read(happened, &e); err != nil {
		return fmt.Errorf("security: %s: %w", happened.Type, err)
	}
	return entries.Insert(ctx, tx, &e)
}
