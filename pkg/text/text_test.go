package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

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
		"too long":           {strings.Repeat("é", 21), "This is too long: it has 21 characters, and 20 fit."},
		"a megabyte":         {strings.Repeat("x", 1<<20), "This is too long: it has 1048576 characters, and 20 fit."},
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
