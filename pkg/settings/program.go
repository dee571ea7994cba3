package settings

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// Program says how the settings of a program are named.
type Program struct {
	Name   string   // of the program: lateral
	Prefix string   // of its variables: PROGRAM_
	Others []string // beginnings of variables with the prefix that are no settings
}

// Setting names a setting by its flag and its variable: --data (PROGRAM_DATA).
func (p Program) Setting(flag string) string {
	return "--" + flag + " (" + p.Prefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_")) + ")"
}

// Environment reads the secret NAME from the file that NAME_FILE names, and sets the
// variable NAME for the parser. It refuses a variable with the prefix that is no setting,
// a secret that is given twice, and a file that cannot be read; it reports all of them.
func (p Program) Environment(parser *kong.Kong, environment []string) error {
	known := map[string]bool{}
	collectVariables(parser.Model.Node, known)
	var problems []error
	for _, pair := range environment {
		name, value, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(name, p.Prefix) || known[name] || p.isOther(name) {
			continue
		}
		if err := p.secret(known, environment, name, value); err != nil {
			problems = append(problems, err)
		}
	}
	return errors.Join(problems...)
}

func (p Program) isOther(name string) bool {
	return slices.ContainsFunc(p.Others, func(other string) bool { return strings.HasPrefix(name, other) })
}

// secret sets a secret by the content of its file.
func (p Program) secret(known map[string]bool, environment []string, name, file string) error {
	target, isFile := strings.CutSuffix(name, "_FILE")
	if !isFile || !known[target] {
		return fmt.Errorf("the environment has %s, which is no setting: \"%s --help\" names them all", name, p.Name)
	}
	if slices.ContainsFunc(environment, func(pair string) bool { return strings.HasPrefix(pair, target+"=") }) {
		return fmt.Errorf("both %s and %s are set: take one away", target, name)
	}
	secret, err := os.ReadFile(file) //nolint:gosec // the operator names the file
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return os.Setenv(target, strings.TrimSpace(string(secret)))
}

func collectVariables(node *kong.Node, known map[string]bool) {
	for _, flag := range node.Flags {
		for _, env := range flag.Envs {
			known[env] = true
		}
	}
	for _, child := range node.Children {
		collectVariables(child, known)
	}
}

// Usage says which command tells about the use of what was wrong in a command line; false
// where the error is no such thing.
func (p Program) Usage(err error) (string, bool) {
	var wrong *kong.ParseError
	if !errors.As(err, &wrong) {
		return "", false
	}
	command := p.Name
	for _, step := range wrong.Context.Path {
		if step.Command != nil {
			command += " " + step.Command.Name
		}
	}
	return command + " --help", true
}
