package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"lateral/pkg/apperr"
	"lateral/pkg/text"
)

func TestClean(t *testing.T) {
	cases := map[string]struct{ in, want string }{
		"empty":                 {"", ""},
		"only white space":      {" \t\n ", ""},
		"around it":             {"  Phonics \n", "Phonics"},
		"lines and tabs stay":   {"one\n\ttwo", "one\n\ttwo"},
		"line ends of Windows":  {"one\r\ntwo", "one\ntwo"},
		"composed":              {"Ame\u0301lie", "Am\u00e9lie"},
		"exactly as many":       {strings.Repeat("é", 20), strings.Repeat("é", 20)},
		"as many once composed": {strings.Repeat("e\u0301", 20), strings.Repeat("é", 20)},
		"line ends of Unicode":  {"one\u2028two\u2029three", "one\ntwo\n\nthree"},
		"pasted from a PDF":     {"phon\u00adics\u200b now\ufeff", "phonics now"},
		"marks of direction":    {"one\u200e two\u200f\u061c", "one two"},
		"joined letters stay":   {"\u0646\u200c\u0645", "\u0646\u200c\u0645"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := text.Clean(c.in, 20)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCleanRefuses(t *testing.T) {
	cases := map[string]struct{ in, message string }{
		"too long":           {strings.Repeat("é", 21), "This is too long: it has 21 characters; at most 20 fit."},
		"a megabyte":         {strings.Repeat("x", 1<<20), "This is too long: it has 1048576 characters; at most 20 fit."},
		"NUL":                {"a\x00b", "This has control characters. Please remove them."},
		"escape":             {"a\x1b[31mb", "This has control characters. Please remove them."},
		"carriage return":    {"a\rb", "This has control characters. Please remove them."},
		"C1 control":         {"a\u0085b", "This has control characters. Please remove them."},
		"turned direction":   {"a\u202eb", "This has control characters. Please remove them."},
		"isolated direction": {"a\u2066b", "This has control characters. Please remove them."},
		"not UTF-8":          {"a\xffb", "This has characters that cannot be read. Please type it again."},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := text.Clean(c.in, 20)
			var problem *apperr.Error
			if !errors.As(err, &problem) {
				t.Fatalf("got %v", err)
			}
			want := &apperr.Error{Kind: apperr.KindInvalid, Code: "invalid_text", Message: c.message}
			if diff := cmp.Diff(want.Error(), problem.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCleanNamesTheField(t *testing.T) {
	var check apperr.Check
	_, err := text.Clean("\x07", text.Title)
	check.Add("title", err)
	want := apperr.Invalid(apperr.Field{Path: "title", Message: "This has control characters. Please remove them."})
	if diff := cmp.Diff(want.Error(), check.Err().Error()); diff != "" {
		t.Error(diff)
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "Phonics", "e\u0301", "\xff", "a\x00", " \u00a0x", "\r\n\r"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, err := text.Clean(s, text.Short)
		if err != nil {
			return
		}
		if !utf8.ValidString(once) || utf8.RuneCountInString(once) > text.Short {
			t.Fatalf("%q became %q", s, once)
		}
		twice, err := text.Clean(once, text.Short)
		if err != nil || twice != once {
			t.Fatalf("%q became %q, then %q (%v)", s, once, twice, err)
		}
	})
}

func TestLine(t *testing.T) {
	cases := map[string]struct{ in, want string }{
		"empty":                 {"", ""},
		"only white space":      {" \t\u00a0 ", ""},
		"around it":             {"  Phonics \n", "Phonics"},
		"runs of spaces":        {"Jo  \t Ann", "Jo Ann"},
		"spaces of other kinds": {"Jo\u00a0Ann\u2003Smith\u3000Ltd", "Jo Ann Smith Ltd"},
		"composed":              {"Ame\u0301lie", "Amélie"},
		"other scripts":         {"محمد 李 ਗੁਰ", "محمد 李 ਗੁਰ"},
		"punctuation":           {"O’Neill-Ł, “Dr.” & Co…", "O’Neill-Ł, “Dr.” & Co…"},
		"exactly as many":       {strings.Repeat("é", 30), strings.Repeat("é", 30)},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := text.Line(c.in, 30)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLineRefuses(t *testing.T) {
	const (
		broken  = "This must be one line. Please take the line break out."
		unseen  = "This has characters that cannot be seen. Please type it instead of pasting it."
		garbled = "This has characters that cannot be read. Please type it again."
	)
	cases := map[string]struct{ in, message string }{
		"too long":                  {strings.Repeat("é", 31), "This is too long: it has 31 characters; at most 30 fit."},
		"not UTF-8":                 {"a\xffb", garbled},
		"line feed":                 {"a\nb", broken},
		"carriage return":           {"a\rb", broken},
		"vertical tab":              {"a\vb", broken},
		"form feed":                 {"a\fb", broken},
		"next line":                 {"a\u0085b", broken},
		"line separator":            {"a\u2028b", broken},
		"paragraph separator":       {"a\u2029b", broken},
		"NUL":                       {"a\x00b", unseen},
		"escape":                    {"a\x1b[31mb", unseen},
		"delete":                    {"a\x7fb", unseen},
		"C1 control":                {"a\u0090b", unseen},
		"left to right mark":        {"a\u200eb", unseen},
		"right to left mark":        {"a\u200fb", unseen},
		"Arabic mark":               {"a\u061cb", unseen},
		"turned direction":          {"a\u202eb", unseen},
		"isolated direction":        {"a\u2067b\u2069", unseen},
		"zero width space":          {"a\u200bb", unseen},
		"joiner":                    {"a\u200db", unseen},
		"non-joiner":                {"a\u200cb", unseen},
		"word joiner":               {"a\u2060b", unseen},
		"mark of byte order":        {"\ufeffa", unseen},
		"soft hyphen":               {"a\u00adb", unseen},
		"grapheme joiner":           {"a\u034fb", unseen},
		"Hangul filler":             {"\u3164", unseen},
		"Mongolian separator":       {"a\u180eb", unseen},
		"blank Braille":             {"\u2800", unseen},
		"variation selector":        {"a\ufe0fb", unseen},
		"tag of a language":         {"a\U000e0041b", unseen},
		"private use":               {"a\ue000b", unseen},
		"interlinear":               {"a\ufff9b", unseen},
		"invisible times":           {"a\u2062b", unseen},
		"only invisible characters": {"\u200b\u200b", unseen},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := text.Line(c.in, 30)
			var problem *apperr.Error
			if !errors.As(err, &problem) {
				t.Fatalf("got %v", err)
			}
			if diff := cmp.Diff(c.message, problem.Message); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Any text that was kept before becomes a line, so that no letter gets stuck on it.
func FuzzFlat(f *testing.F) {
	for _, seed := range []string{"", "Phonics", "a\u2028b", "\xff", "a\x00", "\u202eevil\u200b", "a\r\n\r\nb", "\u1680",
		"e \u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		flat := text.Flat(s)
		kept, err := text.Line(flat, len(s))
		if err != nil || kept != norm.NFC.String(flat) {
			t.Fatalf("%q became %q, and that %q (%v)", s, flat, kept, err)
		}
	})
}
