package register_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/register"
)

func TestAReportIsPrintedForAPerson(t *testing.T) {
	report := register.Report{
		Read: 9, Added: 1, Changed: 2, Closed: 1, Unchanged: 3, LeftOut: 2,
		Refused: []register.Refusal{{Line: 4, Reason: "it has no name"}},
		Columns: []register.Column{{Name: "Town", Line: 5, Reason: "a number is no town"}},
		Absent:  []string{"Street"},
		Notes:   []register.Refusal{{Line: 6, Reason: "read as a year"}},
	}
	want := "schools: 9 rows read: 1 added, 2 changed (1 of them closed), 3 unchanged, 2 left out, 1 refused\n" +
		"  line 4: it has no name\n" +
		"  column Town was not taken, schools keep what they had: on line 5, a number is no town\n" +
		"  column Street is not in the file, schools keep what they had\n" +
		"  note on line 6: read as a year\n"
	for terminal, begin := range map[bool]string{false: "", true: "\r"} {
		var out strings.Builder
		report.Print(&out, "schools", terminal)
		if diff := cmp.Diff(begin+want, out.String()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestProgressIsOneLineAtATerminal(t *testing.T) {
	for terminal, want := range map[bool]string{
		false: "schools: 1 of 2\nschools: 2 of 2\n",
		true:  "\rschools: 1 of 2\rschools: 2 of 2",
	} {
		var out strings.Builder
		shown := register.Shown(&out, "schools", terminal)
		shown(1, 2)
		shown(2, 2)
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Error(diff)
		}
	}
}
