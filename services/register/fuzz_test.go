package register_test

import (
	"context"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/search"
	"lateral/services/register"
)

// FuzzImport reads files that somebody sends: a register, a part of one, or anything else. Each is taken, with every
// row in one of the sums of the report, or refused in words. The same file again changes nothing.
func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		head + aldgate + heath + marys,
		head + aldgate + "100006,Heath", // cut off
		strings.ReplaceAll(head, ",", ";") + strings.ReplaceAll(aldgate, ",", ";"),
		"\ufeff" + head + aldgate, "\xff\xfe" + head,
		head + "100000,St Mar\xeda,Open,x,Primary,N1 1AA,,1,2,\"1,210\",05-Mar-2024\n",
		head + "100000,\"a\nb\",Open,x,Primary,N1 1AA,,,,,31/02/2024\n" + head, "URN\n1\n", "", "\x00", "\"",
		head + "7,No URN,Open,x,Primary,N1 1AA,,,,,\n100001,No status,Ajar,x,Primary,N1 1AA,,,,,\n" + aldgate,
		head + strings.Repeat("100000,Again,Open,x,Primary,N1 1AA,,5.1E+05,0,1e3,\n", 3),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		o := newOfficeOn(t, nothing{})
		report, err := o.Import(t.Context(), strings.NewReader(string(file)), func(int, int) {})
		if err != nil {
			if !apperr.Is(err, apperr.KindInvalid) {
				t.Fatalf("not refused in words: %v", err)
			}
			return
		}
		told := report.Added + report.Changed + report.Unchanged + report.LeftOut + len(report.Refused)
		if told != report.Read {
			t.Errorf("%d rows read, %d told of: %+v", report.Read, told, report)
		}
		again, err := o.Import(t.Context(), strings.NewReader(string(file)), func(int, int) {})
		if err != nil || again.Read != report.Read || again.Added > 0 {
			t.Errorf("again: %+v, %v; before %+v", again, err, report)
		}
	})
}

// FuzzLinks reads links files likewise.
func FuzzLinks(f *testing.F) {
	const top = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
	for _, seed := range []string{
		top + "100030,100031,Elm,Successor - merged,01-09-2025\n", top + "100031,100030,Oak,Predecessor,2025-09-01\n",
		top + "100031,100030,Oak,Predecessor", top + "100030,100030,Elm,Successor,\n", top + "x,y,z,Merger,99\n",
		top + "100030,100031,,Result of Amalgamation,1/2/25\n", top, "",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		links, err := register.ReadLinks(strings.NewReader(string(file)))
		if err != nil {
			if !apperr.Is(err, apperr.KindInvalid) {
				t.Fatalf("not refused in words: %v", err)
			}
			return
		}
		o := newOfficeOn(t, nothing{})
		o.importFile(head + aldgate + closedRow + openRow)
		first, err := o.ApplyLinks(t.Context(), links, func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		again, err := o.ApplyLinks(t.Context(), links, func(int, int) {})
		if err != nil || again.Changed > 0 || again.Unchanged != first.Changed+first.Unchanged {
			t.Errorf("again: %+v, %v; before %+v", again, err, first)
		}
		if open := o.school("100031"); open.Awaiting || open.SucceededBy != "" {
			t.Errorf("an open school waits for a successor: %+v", open)
		}
	})
}

const (
	closedRow = "100030,Aldgate Nursery,Closed,Local authority nursery school,Nursery,EC3A 1AA,London,,,,\n"
	openRow   = "100031,Elm Primary School,Open,Community school,Primary,CB1 9HH,Cambridge,,,,\n"
)

// FuzzParseURN reads what people type for a number: only five to seven digits that do not begin with zero are one,
// and they are read back as they are.
func FuzzParseURN(f *testing.F) {
	for _, seed := range []string{
		"100000", " 100000 ", "0100000", "1234", "12345", "1234567", "12345678", "１００００", "10000a", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		urn, err := register.ParseURN(typed)
		if err != nil {
			return
		}
		digits := strings.Trim(string(urn), "0123456789") == ""
		if !digits || len(urn) < 5 || len(urn) > 7 || urn[0] == '0' || string(urn) != strings.TrimSpace(typed) {
			t.Errorf("%q is read as %q", typed, urn)
		}
		if again, err := register.ParseURN(string(urn)); err != nil || again != urn {
			t.Errorf("%q, %v", again, err)
		}
	})
}

// FuzzNameKey makes names comparable: once is enough, and what is left are letters and digits with single spaces.
func FuzzNameKey(f *testing.F) {
	for _, seed := range []string{"St. Mary's", "  The  Grove-School ", "ÉCOLE 2", "—", "\u00a0x\u2003y", "İ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := register.NameKey(name)
		if again := register.NameKey(key); again != key {
			t.Errorf("%q becomes %q, and then %q", name, key, again)
		}
		if strings.Contains(key, "  ") || strings.TrimSpace(key) != key {
			t.Errorf("%q becomes %q", name, key)
		}
	})
}

// nothing is a search engine that forgets everything: what is imported is not looked for here.
type nothing struct{ search.Engine }

func (nothing) Ensure(context.Context, search.Index) error { return nil }

func (nothing) Put(context.Context, string, []search.Document) error { return nil }

func (nothing) Close() error { return nil }
