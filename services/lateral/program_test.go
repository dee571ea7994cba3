package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// newTestProgram is the whole program on a folder of its own, with one school.
func newTestProgram(t *testing.T) *program {
	t.Helper()
	p, err := open(t.Context(), &Config{Data: t.TempDir(), trial: true, PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.close() })
	if err := p.prepareIndexes(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err = p.register.Import(t.Context(), strings.NewReader(
		"URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name),Postcode\n"+
			elsewhere+",Elsewhere School,Open,Community school,Primary,ZZ1 1ZZ\n"), func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// playedProgram is a program in which the demonstration was played.
func playedProgram(t *testing.T) *program {
	t.Helper()
	p := newTestProgram(t)
	if err := p.play(t.Context()); err != nil {
		t.Fatal(err)
	}
	return p
}

// caller calls the program's server and returns the status.
func caller(t *testing.T, p *program) func(*http.Request) int {
	t.Helper()
	p.log = quiet()
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
	_, err := p.people.Provision(t.Context(), people.ProvisionInput{Name: name, Email: email, Password: password, Held: held})
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
	for _, schema := range schemas(p.engines) {
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
	made, err := p.register.Found(t.Context(), register.PartnershipInput{
		Name: "Walking Alliance", Kind: register.Alliance, WidenDays: 7, PaymentDays: 30,
		Brokerage: register.Brokerage{Mode: register.NoBrokerage},
	})
	if err != nil {
		t.Fatal(err)
	}
	return made.ID
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

func runCommand(ctx context.Context, t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out strings.Builder
	err := run(ctx, args, nil, &out)
	return out.String(), err
}
