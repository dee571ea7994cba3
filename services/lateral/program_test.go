package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// newTestProgram is the whole program on a folder of its own, with one school.
func newTestProgram(t *testing.T) *program {
	t.Helper()
	p, err := openTestProgram(t.Context(), t.TempDir(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.close() })
	if err := p.importElsewhere(t.Context()); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *program) importElsewhere(ctx context.Context) error {
	_, err := p.register.Import(ctx, strings.NewReader(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode\n"+
			elsewhere+",Elsewhere School,Open,Community school,Primary,ZZ1 1ZZ\n"), func(int, int) {})
	return err
}

// openTestProgram opens the program on a folder. Without a clock it is now.
func openTestProgram(ctx context.Context, data string, clock func() time.Time) (*program, error) {
	p, err := open(ctx, &Config{Data: data, trial: true, PublicURL: "http://localhost", clock: clock})
	if err != nil {
		return nil, err
	}
	if err := p.indexes().Prepare(ctx); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

// caller calls the program's server and returns the status.
func caller(t *testing.T, p *program) func(*http.Request) int {
	t.Helper()
	p.Log = quiet()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	return func(r *http.Request) int {
		answer, err := server.RoundTrip(r)
		if err != nil {
			t.Fatalf("%s %s: %v", r.Method, r.URL, err)
		}
		defer answer.Body.Close() // only the status counts
		_, _ = io.Copy(io.Discard, answer.Body)
		return answer.StatusCode
	}
}

// signIn makes a person and signs them in.
func (p *program) signIn(t *testing.T, name string, held ...people.Held) string {
	t.Helper()
	email := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@walk.example"
	const password = "a-walk-in-the-park-7"
	_, err := p.people.Provision(t.Context(),
		people.ProvisionInput{Name: name, Email: email, Password: password, Held: held})
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := p.people.SignIn(t.Context(), email, password)
	if err != nil {
		t.Fatal(err)
	}
	return tokens.AccessToken
}

// signedInRoles is an access token for each role.
func (p *program) signedInRoles(t *testing.T) map[people.Role]string {
	t.Helper()
	tokens := map[people.Role]string{}
	for role, held := range everyRole() {
		if held.Role == people.Broker {
			held.Place = people.Partnership(p.foundPartnership(t))
		}
		tokens[role] = p.signIn(t, "Walker "+string(role), held)
	}
	return tokens
}

// idsOfEverything are some ids of each collection.
func (p *program) idsOfEverything(t *testing.T) map[string][]string {
	t.Helper()
	ids := map[string][]string{}
	for _, schema := range schemas() {
		page, err := p.db.Find(t.Context(), schema.Name, docdb.Query{Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range page.Documents {
			ids[schema.Name] = append(ids[schema.Name], d.ID)
		}
	}
	return ids
}

func (p *program) foundPartnership(t *testing.T) string {
	t.Helper()
	made, err := p.partnerships.Found(t.Context(), partnerships.Input{
		Name: "Walking Alliance", Kind: partnerships.Alliance, WidenDays: 7, PaymentDays: 30,
		Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	})
	if err != nil {
		t.Fatal(err)
	}
	return made.ID
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func runCommand(ctx context.Context, t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out strings.Builder
	err := run(ctx, args, nil, &out)
	return out.String(), err
}

func textLog(out io.Writer) *slog.Logger { return slog.New(slog.NewTextHandler(out, nil)) }
