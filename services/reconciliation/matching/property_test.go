package matching_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/services/reconciliation/matching"
)

// few amounts, so that much is alike.
var few = []int64{35000, 42000, 50000, 60000, 92000, 85000, -50000, 49999, 41667}

// anyKnown draws what is known: documents of few amounts and of parties with like names.
func anyKnown(t *rapid.T) matching.Known {
	k := matching.Known{Seller: "us", Parties: parties}
	for i := range rapid.IntRange(1, 25).Draw(t, "documents") {
		d := invoice(fmt.Sprintf("LAT-%06d", rapid.IntRange(1, 40).Draw(t, "number")),
			rapid.SampledFrom(parties).Draw(t, "payer").ID, rapid.SampledFrom(few[:6]).Draw(t, "owed"))
		d.ID = fmt.Sprint(i)
		d.Issued = date.Day("2026-03-01").AddDays(rapid.IntRange(0, 20).Draw(t, "issued"))
		d.Trust = rapid.SampledFrom([]string{"", "trust:1"}).Draw(t, "trust")
		d.Order = rapid.SampledFrom([]string{"", "4500123", "PO 7781", "131", "4500123\n7781"}).Draw(t, "order")
		switch rapid.IntRange(0, 9).Draw(t, "state") {
		case 0:
			paid(&d)
		case 1:
			d.Seller = "them"
		}
		k.Documents = append(k.Documents, d)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "rules") {
		k.Rules = append(k.Rules, matching.Rule{ID: fmt.Sprint(i), Name: rapid.SampledFrom([]string{"J SMITH", "FERN LANE",
			"ST MARYS CE PRIMAR"}).Draw(t, "name"), Party: rapid.SampledFrom(parties).Draw(t, "party").ID})
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "advices") {
		a := matching.Advice{ID: fmt.Sprint(i)}
		for range rapid.IntRange(1, 3).Draw(t, "items") {
			d := rapid.SampledFrom(k.Documents).Draw(t, "item")
			a.Items = append(a.Items, matching.Item{Number: d.Number, Amount: d.Owed})
		}
		k.Advices = append(k.Advices, a)
	}
	return k
}

// anyLines draws lines that cite and name what is known, rightly or not.
func anyLines(t *rapid.T, k matching.Known) []matching.Line {
	var lines []matching.Line
	for i := range rapid.IntRange(0, 12).Draw(t, "lines") {
		d := rapid.SampledFrom(k.Documents).Draw(t, "document")
		name := rapid.SampledFrom(parties).Draw(t, "other").Name
		for _, p := range parties {
			if p.ID == d.Payer && rapid.Bool().Draw(t, "own") {
				name = p.Name
			}
		}
		amount := d.Owed.Pence
		if rapid.IntRange(0, 3).Draw(t, "off") == 0 {
			amount = rapid.SampledFrom(few).Draw(t, "amount")
		}
		number := strings.TrimPrefix(d.Number, rapid.SampledFrom([]string{"", "LAT-", "LAT-0", "LAT-000"}).Draw(t, "cut"))
		text := strings.ToUpper(name[:min(len(name), 18)]) +
			rapid.SampledFrom([]string{" ", " INV ", " RETURNED ", " PO ", "-"}).Draw(t, "between") +
			rapid.SampledFrom([]string{number, number + "-9", number + " & 12", "", "12/03/26", "J SMITH"}).
				Draw(t, "cited")
		lines = append(lines, line(date.Day("2026-03-05").AddDays(rapid.IntRange(0, 20).Draw(t, "day")), amount,
			fmt.Sprintf("%02d|%s", i, text)))
	}
	return lines
}

// Links never add up to more than a line, have its sign, and together never to more than a
// document owes where they are made without asking.
func TestNothingIsExplainedOrPaidTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := anyKnown(t)
		lines := anyLines(t, k)
		owed, linked := map[string]int64{}, map[string]int64{}
		for _, d := range k.Documents {
			if d.Seller == "us" && d.State == matching.Open {
				owed[d.ID] = d.Owed.Pence
			}
		}
		for i, a := range matching.New(k).Match(lines) {
			if a.Automatic && len(a.Candidates) != 1 {
				t.Errorf("%+v", a)
			}
			for _, c := range a.Candidates {
				checkCandidate(t, lines[i], c, owed)
				for _, l := range c.Links {
					if a.Automatic && l.Document != "" {
						linked[l.Document] += l.Amount.Pence
					}
				}
			}
		}
		for id, pence := range linked {
			if pence > owed[id] {
				t.Errorf("%s is paid %d of %d", id, pence, owed[id])
			}
		}
	})
}

func checkCandidate(t *rapid.T, l matching.Line, c matching.Candidate, owed map[string]int64) {
	var sum int64
	for _, link := range c.Links {
		sum += link.Amount.Pence
		if (link.Amount.Pence > 0) != (l.Amount.Pence > 0) {
			t.Errorf("%+v of %+v", c, l)
		}
		if link.Document != "" && (owed[link.Document] == 0 || link.Amount.Pence > owed[link.Document]) {
			t.Errorf("%+v of %+v is not owed", link, l)
		}
	}
	if max(sum, -sum) > max(l.Amount.Pence, -l.Amount.Pence) {
		t.Errorf("%+v explains more than %+v", c, l)
	}
	if c.Kind != matching.ByRule && len(c.Sentences()) < 3 {
		t.Errorf("%+v says too little", c)
	}
}

// Whatever order things come in, each line has the same answer; and asking changes nothing.
func TestOrderChangesNothing(t *testing.T) {
	shuffled := func(t *rapid.T, k matching.Known) matching.Known {
		k.Documents = rapid.Permutation(k.Documents).Draw(t, "documents in another order")
		k.Parties = rapid.Permutation(k.Parties).Draw(t, "parties in another order")
		k.Rules = rapid.Permutation(k.Rules).Draw(t, "rules in another order")
		k.Advices = rapid.Permutation(k.Advices).Draw(t, "advices in another order")
		return k
	}
	rapid.Check(t, func(t *rapid.T) {
		k := anyKnown(t)
		lines := anyLines(t, k)
		book := matching.New(k)
		want := byLine(book.Match(lines))
		before := slices.Clone(lines)
		other := matching.New(shuffled(t, k))
		got := byLine(other.Match(rapid.Permutation(lines).Draw(t, "lines in another order")))
		unexported := cmpopts.IgnoreUnexported(matching.Candidate{})
		if diff := cmp.Diff(want, got, unexported); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(want, byLine(book.Match(lines)), unexported); diff != "" {
			t.Error("asked again:", diff)
		}
		if diff := cmp.Diff(before, lines); diff != "" {
			t.Error("the lines were changed:", diff)
		}
	})
}

func byLine(answers []matching.Answer) map[string]matching.Answer {
	all := map[string]matching.Answer{}
	for _, a := range answers {
		all[a.Line] = a
	}
	return all
}

// Sums beyond what an amount holds explain nothing, and nothing panics.
func TestSumsBeyondWhatAnAmountHolds(*testing.T) {
	const most = int64(1<<63 - 1)
	k := matching.Known{Seller: "us", Parties: parties, Documents: []matching.Document{
		invoice("LAT-000123", "1", most), invoice("LAT-000124", "1", most), invoice("LAT-000125", "1", -most-1),
	}, Advices: []matching.Advice{advice(0, "LAT-000123", int(most), "LAT-000124", int(most))}}
	for _, pence := range []int64{most, -most - 1, 1, -1, 0} {
		for _, text := range []string{"OAKFIELD LAT-000123", "OAKFIELD LAT-000123 & 124", "OAKFIELD", "LAT-000125"} {
			matching.New(k).Candidates(line("2026-03-20", pence, text))
		}
	}
}
