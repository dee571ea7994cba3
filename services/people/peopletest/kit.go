// Package peopletest is a small directory of people for tests: real documents,
// a clock that stands still, schools, partnerships, and people who signed in.
package peopletest

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/pkg/token"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/people/password"
	"lateral/services/register"
)

// Password is the password of everybody whom the kit makes.
const Password = "violet bicycle harvest"

// Address is where the people of the kit find the service.
const Address = "http://localhost:8080"

// Kit is what a test acts on. It begins on Mon 12 Jan 2026 at 09:00.
type Kit struct {
	T            testing.TB
	Ctx          context.Context
	DB           *docdb.Shared
	Counted      *docdb.Counted // of DB: how many calls have read
	Clock        *clock.Manual
	IDs          *ids.Source
	Log          *events.Log
	Queue        *jobs.Queue
	Signer       *token.Signer
	Register     *register.Service
	Partnerships *partnerships.Service
	Directory    *people.Directory

	people int // how many the kit has made
}

// New returns a kit without schools or people. more are the schemas of the nouns that the
// test adds.
func New(t testing.TB, more ...docdb.Schema) *Kit {
	t.Helper()
	ctx := context.Background()
	counted := docdb.CountReads(opened(ctx, t))
	db := docdb.Share(counted)
	t.Cleanup(func() { _ = db.Close() })
	schemas := slices.Concat([]docdb.Schema{events.Schema(), jobs.Schema(), idempotency.Schema(), pace.Schema()},
		register.Schemas(), partnerships.Schemas())
	if err := db.Define(ctx, append(append(schemas, people.Schemas()...), more...)...); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(time.Date(2026, 1, 12, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	queue := jobs.NewQueue(db, now.Now, source)
	log := events.NewLog(now.Now, source, queue, everything())
	signer, err := token.NewSigner("lateral", now.Now, token.Key{ID: "test", Secret: Secret()})
	if err != nil {
		t.Fatal(err)
	}
	k := &Kit{
		T: t, Ctx: ctx, DB: db, Counted: counted, Clock: now, IDs: source, Log: log, Queue: queue, Signer: signer,
	}
	k.Directory = k.Replica()
	k.Register = register.New(db, log, nil, now.Now, source)
	k.Partnerships = partnerships.New(db, log, now.Now, source, partnerships.WithPeople(k.Directory))
	return k
}

// Replica returns another directory on the same documents, as a second running
// program has one.
func (k *Kit) Replica(options ...people.Option) *people.Directory {
	k.T.Helper()
	passkeys, err := people.Passkeys(Address)
	if err != nil {
		k.T.Fatal(err)
	}
	d, err := people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, [][]byte{Secret()},
		append(options, people.Hashing(Hasher()), passkeys)...)
	if err != nil {
		k.T.Fatal(err)
	}
	return d
}

// Reads is how many calls of do read documents.
func (k *Kit) Reads(do func()) int64 {
	before := k.Counted.Reads()
	do()
	return k.Counted.Reads() - before
}

// Secret is what the kit's tokens and links are made with.
func Secret() []byte { return bytes.Repeat([]byte("s"), 32) }

// Hasher hashes passwords at almost no cost.
func Hasher() *password.Hasher {
	return password.NewHasher(password.Params{MemoryKiB: 8, Passes: 1, Lanes: 1}, 4)
}

// Schools puts open primary schools into the register, called "School <URN>".
func (k *Kit) Schools(urns ...register.URN) { k.schools("Open", urns) }

// CloseSchools closes schools in the register.
func (k *Kit) CloseSchools(urns ...register.URN) { k.schools("Closed", urns) }

func (k *Kit) schools(status string, urns []register.URN) {
	k.T.Helper()
	lines := []string{
		"URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),Postcode"}
	for _, urn := range urns {
		lines = append(lines, fmt.Sprintf("%s,School %s,Community school,%s,Primary,PO13 9FY", urn, urn, status))
	}
	report, err := k.Register.Import(k.Ctx, strings.NewReader(strings.Join(lines, "\n")+"\n"), func(int, int) {})
	if err != nil || len(report.Refused) > 0 {
		k.T.Fatalf("importing: %v, refused %v", err, report.Refused)
	}
}

// Partnership founds a partnership of the schools.
func (k *Kit) Partnership(name string, members ...register.URN) partnerships.Partnership {
	k.T.Helper()
	p, err := k.Partnerships.Found(k.Ctx, partnerships.Input{
		Name: name, Kind: partnerships.Alliance, WidenDays: 5, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	})
	if err != nil {
		k.T.Fatal(err)
	}
	for _, urn := range members {
		if _, err := k.Partnerships.Join(k.Ctx, p.ID, urn); err != nil {
			k.T.Fatal(err)
		}
	}
	return p
}

// Person makes somebody who can sign in and holds the roles.
func (k *Kit) Person(held ...people.Held) people.Account {
	k.T.Helper()
	k.people++
	a, err := k.Directory.Provision(k.Ctx, people.ProvisionInput{
		Name: fmt.Sprintf("Person %d", k.people), Email: fmt.Sprintf("person%d@example.org", k.people),
		Password: Password, Held: held,
	})
	if err != nil {
		k.T.Fatal(err)
	}
	return a
}

// Actor makes somebody who holds the roles and has signed in.
func (k *Kit) Actor(held ...people.Held) people.Actor {
	k.T.Helper()
	actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn(k.Person(held...).Email).AccessToken)
	if err != nil {
		k.T.Fatal(err)
	}
	return actor
}

// In makes somebody who holds the role in the school and has signed in.
func (k *Kit) In(urn register.URN, role people.Role) people.Actor {
	k.T.Helper()
	return k.Actor(people.Held{Role: role, Place: people.School(urn)})
}

// Broker makes somebody who brokers for the partnership and has signed in.
func (k *Kit) Broker(partnershipID string) people.Actor {
	k.T.Helper()
	return k.Actor(people.Held{Role: people.Broker, Place: people.Partnership(partnershipID)})
}

// Operator makes an operator who has signed in.
func (k *Kit) Operator() people.Actor {
	k.T.Helper()
	return k.Actor(people.Held{Role: people.Operator, Place: people.Service()})
}

// From makes all further calls come from the caller.
func (k *Kit) From(c people.Caller) { k.Ctx = people.WithCaller(k.Ctx, c) }

// Within makes all further calls come from the browser that got the tokens, at an address
// where nobody else is.
func (k *Kit) Within(t people.Tokens) { k.From(people.Caller{Device: t.Device}) }

// SignIn signs in with the kit's password.
func (k *Kit) SignIn(email string) people.Tokens {
	k.T.Helper()
	t, err := k.Directory.SignIn(k.Ctx, email, Password)
	if err != nil {
		k.T.Fatal(err)
	}
	return t
}

func everything() events.Consumers {
	consumers := events.Consumers{}
	for _, t := range []events.Type{
		people.AccountRegistered, people.RegistrationRepeated, people.AccountConfirmed, people.AccountProvisioned,
		people.AccountRenamed,
		people.SessionStarted, people.DeviceFirstSeen, people.SessionEnded, people.PasswordResetAsked, people.PasswordChanged,
		people.FactorAdded, people.FactorRemoved, people.FactorsReset, people.RecoveryCodesRenewed, people.RecoveryCodeUsed,
		people.SecondStepFailed, people.PasskeyCopied, people.AddressChangeAsked, people.AddressConfirmed,
		people.AddressChanged, people.AddressChangeStopped, people.AddressChangeWithdrawn,
		people.MembershipAsked, people.MembershipApproved, people.MembershipRefused, people.MembershipGranted,
		people.MembershipEnded, people.MembershipMoved, people.DeputyNamed, people.DeputyBegan, people.DeputyEnded,
		people.InvitationSent, people.InvitationAccepted, people.InvitationWithdrawn,
	} {
		consumers[t] = []string{told}
	}
	return consumers
}

// told is the kind of job that the kit's log queues for every event.
const told = "told"
