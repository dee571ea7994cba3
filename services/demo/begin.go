package demo

import (
	"fmt"
	"io"
	"math/rand"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/ids"
	"lateral/services/people"
	"lateral/services/people/password"
)

// Begin is where the play of a day begins: a clock that stands Before its morning, ids that
// are the same every time, and hashes of passwords that cost little, because the passwords
// are printed anyway.
func Begin(today time.Time) (*clock.Manual, *ids.Source, people.Option) {
	year, month, day := today.Date()
	past := clock.NewManual(time.Date(year, month, day, 8, 0, 0, 0, time.UTC).Add(-Before))
	source := ids.NewSeeded(past.Now, rand.New(rand.NewSource(1))) //nolint:gosec // not secrets: the same play every time
	cheap := password.NewHasher(password.Params{MemoryKiB: 64, Passes: 1, Lanes: 1}, 1)
	return past, source, people.Hashing(cheap)
}

// PrintAccounts writes an account for each role, for the person at the terminal.
func PrintAccounts(out io.Writer) {
	_, _ = fmt.Fprintln(out, "\nDemonstration accounts:")
	for _, a := range Accounts() {
		_, _ = fmt.Fprintf(out, "  %-15s %-32s %s\n", a.Role, a.Email, a.Password)
	}
	_, _ = fmt.Fprintln(out)
}
