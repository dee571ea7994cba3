package demo_test

import (
	"strings"
	"testing"
	"time"

	"lateral/services/demo"
)

func TestThePlayBeginsTheSameWayEachTime(t *testing.T) {
	today := time.Date(2026, 2, 3, 15, 0, 0, 0, time.UTC)
	clock, first, _ := demo.Begin(today)
	_, again, _ := demo.Begin(today.Add(time.Hour))
	if got := clock.Now().Add(demo.Before); got != time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC) {
		t.Errorf("it ends at %s", got)
	}
	if a, b := first.New("need"), again.New("need"); a != b {
		t.Errorf("ids differ: %s, %s", a, b)
	}
}

func TestEveryAccountIsPrinted(t *testing.T) {
	var out strings.Builder
	demo.PrintAccounts(&out)
	for _, a := range demo.Accounts() {
		if !strings.Contains(out.String(), a.Email) || !strings.Contains(out.String(), a.Role) {
			t.Errorf("%s is not printed", a.Role)
		}
	}
}
