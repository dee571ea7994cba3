package register_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/register"
)

// newSuccession is a register with a closed school, its successor, and others.
func newSuccession(t *testing.T) *office {
	t.Helper()
	o := newOfficeOn(t, nothing{})
	o.importFile(head + aldgate + heath + closedRow + openRow +
		"100040,Proposed School,Proposed to open,Community school,Primary,CB1 9HH,Cambridge,,,,\n")
	return o
}

// A school is succeeded once, by an open school, never by itself. Each line is what an operator hears.
func TestWhichSchoolFollowsWhich(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		from, to register.URN
		want     string
	}{
		"a closed school by an open one":      {"100030", "100031", ""},
		"by one that is proposed to close":    {"100030", "100006", ""},
		"an open school":                      {"100031", "100000", "school_not_closed"},
		"one that is proposed":                {"100040", "100000", "school_not_closed"},
		"by one that is proposed to open":     {"100030", "100040", "successor_not_open"},
		"by itself":                           {"100030", "100030", "successor_not_open"},
		"by a number that no school has":      {"100030", "999999", "not_found"},
		"a number that no school has":         {"999999", "100031", "not_found"},
		"an open school by itself, of course": {"100031", "100031", "school_not_closed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newSuccession(t)
			_, err := o.Succeed(t.Context(), tt.from, tt.to)
			apperrtest.Refused(t, err, tt.want)
			if tt.want != "" {
				return
			}
			if s := o.school(tt.from); s.SucceededBy != tt.to || s.Awaiting {
				t.Errorf("%+v", s)
			}
			_, err = o.Succeed(t.Context(), tt.from, "100000")
			apperrtest.Refused(t, err, "school_succeeded")
		})
	}
}

// Two operators confirm different successors at the same moment: one is heard, and the other nouns are told once.
func TestASchoolIsSucceededOnceEvenAtTheSameMoment(t *testing.T) {
	t.Parallel()
	o := newSuccession(t)
	came := make(chan string, 2)
	for _, to := range []register.URN{"100031", "100000"} {
		go func() { came <- apperrtest.Code(second(o.Succeed(t.Context(), "100030", to))) }()
	}
	got := map[string]int{<-came: 1}
	got[<-came]++
	if diff := cmp.Diff(map[string]int{"": 1, "school_succeeded": 1}, got); diff != "" {
		t.Error(diff)
	}
	told := 0
	all, err := events.Of(t.Context(), o.db, "100030")
	for _, e := range all {
		if e.Type == register.SchoolSucceeded {
			told++
		}
	}
	if err != nil || told != 1 {
		t.Errorf("told %d times, %v", told, err)
	}
}

func second[T any](_ T, err error) error { return err }

// Whichever of its calls of the store fails, a succession happens whole or not at all; an import that is cut short by
// a failure is taken whole by the next.
func TestSoakAFailureLeavesARegisterThatTheNextImportBringsUpToDate(t *testing.T) {
	t.Parallel()
	begin := func(t *testing.T, act func(s *register.Service) error) faultytest.Case {
		o, trigger := newSuccession(t), &faulty.Trigger{}
		db := faulty.DB(o.db, trigger)
		log := events.NewLog(o.now.Now, o.ids, jobs.NewQueue(db, o.now.Now, o.ids), nil)
		s := register.New(db, log, nothing{}, o.now.Now, o.ids)
		return faultytest.Case{Trigger: trigger, Act: func() error { return act(s) }}
	}
	faultytest.Command(t, func(t *testing.T) faultytest.Case {
		return begin(t, func(s *register.Service) error { return second(s.Succeed(t.Context(), "100030", "100031")) })
	})
	more := head + strings.Replace(aldgate, "227", "231", 1) + marys
	faultytest.Job(t, func(t *testing.T) faultytest.Case {
		return begin(t, func(s *register.Service) error {
			return second(s.Import(t.Context(), strings.NewReader(more), func(int, int) {}))
		})
	})
}
