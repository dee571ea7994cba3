package matching_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/money"
	"lateral/services/matching"
	"lateral/services/matching/rules"
	"lateral/services/register"
	"lateral/services/themes"
)

func TestWordsThatStandOut(t *testing.T) {
	tests := []struct {
		name, what, description, want string
	}{
		{"inflections", "Our readers blend slowly.", "We practise blending.", "“blend”"},
		{"said often", "Dyslexia, dyslexia and more dyslexia: screening is slow.", "Screening for dyslexia.",
			"“dyslexia” and “screening”"},
		{"a typing error", "We struggle with handwritting.", "Handwriting from Year 1.", "“handwriting”"}, //nolint:misspell // the error is intended
		{"words of every need say nothing", "Support our teachers with better lessons.", "Support for teachers and lessons.",
			"none"},
		{"in the title", "Phonics is weak with us.", "Ask me.", "“phonics”"},
		{"no words about words", "Too few of our pupils use the words of the subject.",
			"In other words: what pupils say, year by year, and what schools need.", "none"},
		{"plans and groups of every school", "The groups follow no plan, and each class does it in its own way.",
			"Training for all adults, then a plan for each group and a term of looking in.", "none"},
		{"what stands out is not crowded out by long words",
			"Too few of our Year 1 pupils read fluently by the summer. We teach phonics every day, but each class does it in " +
				"its own way, and the two teaching assistants who run the catch-up groups have had no training.",
			"What must be there before phonics works.", "speaks of “phonics”, as"},
		{"ready is not read", "Too few children are ready for the next stage.", "Reading at home.", "none"},
		{"ready is not read, the other way round", "They cannot read.", "Ready to help.", "none"},
		{"a stage is no start", "Another stage.", "From the start.", "none"},
		{"read is reading", "Pupils cannot yet read the books that the year asks for.", "Reading aloud, every day.",
			"“read”"},
		{"numbers say something in mathematics", "Two infant schools teach number differently.", "Number sense to Year 4.",
			"“number”"},
		{"inflections of what says nothing", "We struggled with standardised approaches and lacked consistency.",
			"For those who struggle: one approach, used consistently.", "none"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			in, ask := offer(), w.ask()
			in.Description, ask.What, ask.Success = tt.description, tt.what, "Results improve."
			w.lists("100002", in)
			result := w.find(w.Post("100001", ask))
			for _, e := range result.Matches[0].Evidence {
				if e.Rule == rules.Relevance && !strings.Contains(e.Sentence, tt.want) {
					t.Errorf("%s, want %s", e.Sentence, tt.want)
				}
			}
		})
	}
}

// For any needs and any services, every service is counted once, points keep to
// their limits and add up, close matches stand first, the best of each kind
// before the others, every piece of evidence and every refusal has a sentence,
// and a second look gives the same.
func TestJudgementsHold(t *testing.T) {
	w := newWorld(t)
	for i, urn := range []register.URN{"100001", "100002", "100003", "100004"} {
		for j := range 3 {
			in := offer()
			in.Remote, in.Mutual = j == 1, j == 2
			in.DayRate = money.Pounds(int64(i * 150))
			in.Phases = []register.Phase{register.Phases()[(i+j)%5]}
			in.Themes = append([]themes.ID{themes.All()[i*3+j].ID}, in.Themes[:1]...)
			w.lists(urn, in)
		}
	}
	theme := rapid.Custom(func(r *rapid.T) themes.ID {
		return themes.All()[rapid.IntRange(0, len(themes.All())-1).Draw(r, "theme")].ID
	})
	rapid.Check(t, func(r *rapid.T) {
		ask := w.ask()
		ask.Themes = append(rapid.SliceOfNDistinct(theme, 0, 2, rapid.ID).Draw(r, "themes"), "phonics")
		ask.Phase = rapid.SampledFrom(register.Phases()).Draw(r, "phase")
		ask.HalfDays = rapid.IntRange(1, 150).Draw(r, "halfDays")
		ask.Remote = rapid.Bool().Draw(r, "remote")
		ask.InPerson = rapid.Bool().Draw(r, "inPerson") || !ask.Remote
		ask.Mutual = rapid.Bool().Draw(r, "mutual")
		ask.Budget = money.Pence(rapid.Int64Range(0, 500_000).Draw(r, "budget"))
		n := w.Post("100001", ask)
		result := w.find(n)

		total := result.Fitting + result.NotFitting()
		if total != 12 || len(result.Matches) != min(result.Fitting, 10) {
			r.Fatalf("%d services of 12, %d of %d shown", total, len(result.Matches), result.Fitting)
		}
		last, close := 1.0, true
		for _, m := range result.Matches {
			for _, e := range m.Evidence {
				if e.Points < 0 || e.Points > e.Most || e.Sentence == "" {
					r.Fatalf("evidence %+v", e)
				}
			}
			if m.Close != close {
				last, close = 1.0, false
			}
			if !addsUp(m) || m.Score > last || m.Close != close {
				r.Fatalf("score %v after %v, of %+v", m.Score, last, m.Evidence)
			}
			last = m.Score
		}
		for _, x := range result.Excluded {
			if x.Sentence == "" {
				r.Fatalf("excluded without a reason: %+v", x)
			}
		}
		if diff := cmp.Diff(ids(result), ids(w.find(n))); diff != "" {
			r.Fatal(diff)
		}
	})
}

func ids(result matching.Result) []string {
	var all []string
	for _, m := range result.Matches {
		all = append(all, m.Service.ID)
	}
	for _, x := range result.Excluded {
		all = append(all, x.Service.ID)
	}
	return all
}
