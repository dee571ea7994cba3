package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"sort"
	"strings"

	"github.com/alecthomas/kong"

	"lateral/pkg/clock"
	"lateral/pkg/token"
)

// Config is what can be set, weakest first: by default, in a JSON file, in the
// environment, on the command line. With nothing set the program runs alone.
type Config struct {
	File kong.ConfigFlag `name:"config" env:"LATERAL_CONFIG" placeholder:"FILE" help:"JSON file with any of these settings."`

	Data      string `name:"data" env:"LATERAL_DATA" default:"./data" placeholder:"DIR" help:"Folder for documents, search index and secrets when no engine is set (${default})."`
	PublicURL string `name:"public-url" env:"LATERAL_PUBLIC_URL" placeholder:"URL" help:"Address that people use, for links in mail; https in production."`
	LogFormat string `name:"log-format" env:"LATERAL_LOG_FORMAT" enum:"text,json" default:"text" help:"text or json (${default})."`

	MongoDBURI     string `name:"mongodb-uri" env:"LATERAL_MONGODB_URI" placeholder:"URI" help:"MongoDB replica set for documents, instead of SQLite; the path names the database."`
	MeilisearchURL string `name:"meilisearch-url" env:"LATERAL_MEILISEARCH_URL" placeholder:"URL" help:"Meilisearch for finding, instead of Bleve."`
	MeilisearchKey string `name:"meilisearch-key" env:"LATERAL_MEILISEARCH_KEY" placeholder:"KEY" help:"Key of Meilisearch."`
	SMTPURL        string `name:"smtp-url" env:"LATERAL_SMTP_URL" placeholder:"URL" help:"smtp://user:password@host:port to send mail by, instead of keeping it in the local outbox."`
	MailFrom       string `name:"mail-from" env:"LATERAL_MAIL_FROM" default:"Lateral <no-reply@localhost>" help:"Sender of mail (${default})."`

	TokenKeys           string `name:"token-keys" env:"LATERAL_TOKEN_KEYS" placeholder:"ID:BASE64,…" help:"Keys that sign tokens, the newest first; made and kept in the data folder when not set."`
	StripeKey           string `name:"stripe-key" env:"LATERAL_STRIPE_KEY" placeholder:"KEY" help:"Stripe secret key; invoices are also sent by Stripe when set."`
	StripeWebhookSecret string `name:"stripe-webhook-secret" env:"LATERAL_STRIPE_WEBHOOK_SECRET" placeholder:"SECRET" help:"Signing secret of Stripe's webhook."`

	trial bool        // data that can be made again: written without waiting for the disk
	clock clock.Clock // nil is the machine's
}

// Validate tells everything that is wrong with the settings at once.
func (c *Config) Validate() error {
	var problems []error
	must := func(ok bool, format string, args ...any) {
		if !ok {
			problems = append(problems, fmt.Errorf(format, args...))
		}
	}
	if c.PublicURL != "" {
		u, err := url.Parse(c.PublicURL)
		must(err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "", "public-url %q is no web address", c.PublicURL)
	}
	must(c.StripeKey == "" || c.StripeWebhookSecret != "", "stripe-key needs stripe-webhook-secret: without it no payment would be believed")
	must(c.StripeWebhookSecret == "" || c.StripeKey != "", "stripe-webhook-secret needs stripe-key")
	must(c.MongoDBURI == "" || c.TokenKeys != "", "mongodb-uri needs token-keys: replicas must sign with the same keys")
	must(c.MongoDBURI == "" || c.PublicURL != "", "mongodb-uri needs public-url: links in mail must lead to the load balancer")
	must(c.MeilisearchURL == "" || c.MongoDBURI != "", "meilisearch-url needs mongodb-uri: the two grow together")
	must(c.MongoDBURI == "" || c.MeilisearchURL != "", "mongodb-uri needs meilisearch-url: an index in a folder cannot be shared by replicas")
	must(!c.secure() || c.SMTPURL != "", "public-url with https needs smtp-url: a local outbox is for trying out only")
	if _, err := parseKeys(c.TokenKeys); c.TokenKeys != "" && err != nil {
		problems = append(problems, err)
	}
	return errors.Join(problems...)
}

// secure says whether people reach the service over https, which production does.
func (c *Config) secure() bool { return strings.HasPrefix(c.PublicURL, "https://") }

// parseKeys reads "id:base64,id:base64".
func parseKeys(text string) ([]token.Key, error) {
	var keys []token.Key
	for _, part := range strings.Split(text, ",") {
		id, secret, found := strings.Cut(strings.TrimSpace(part), ":")
		raw, err := base64.StdEncoding.DecodeString(secret)
		if !found || err != nil || len(raw) < 32 {
			return nil, errors.New("token-keys must be id:base64 of at least 32 bytes, separated by commas")
		}
		keys = append(keys, token.Key{ID: id, Secret: raw})
	}
	return keys, nil
}

// strictJSON reads a settings file in which every key is a known flag.
func strictJSON(r io.Reader) (kong.Resolver, error) {
	values := map[string]any{}
	if err := json.NewDecoder(r).Decode(&values); err != nil {
		return nil, fmt.Errorf("settings file: %w", err)
	}
	return settingsFile(values), nil
}

type settingsFile map[string]any

// Validate implements kong.Resolver: it names all unknown keys.
func (f settingsFile) Validate(app *kong.Application) error {
	known := map[string]bool{}
	for _, flags := range app.AllFlags(false) {
		for _, flag := range flags {
			known[flag.Name] = true
		}
	}
	var problems []error
	for key := range f {
		if !known[key] {
			problems = append(problems, fmt.Errorf("settings file: there is no setting %q", key))
		}
	}
	sort.Slice(problems, func(i, j int) bool { return problems[i].Error() < problems[j].Error() })
	return errors.Join(problems...)
}

// Resolve implements kong.Resolver.
func (f settingsFile) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	return f[flag.Name], nil
}

// checkEnvironment takes NAME_FILE as the file that holds the secret NAME, and
// refuses LATERAL_ variables that nobody reads.
func checkEnvironment(parser *kong.Kong, environment []string) error {
	known := map[string]bool{}
	collectEnvs(parser.Model.Node, known)
	var problems []error
	for _, pair := range environment {
		name, value, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(name, "LATERAL_") || known[name] || strings.HasPrefix(name, "LATERAL_TEST_") || name == "LATERAL_SHARED_DATA" {
			continue
		}
		target, isFile := strings.CutSuffix(name, "_FILE")
		if !isFile || !known[target] {
			problems = append(problems, fmt.Errorf("there is no setting %s", name))
			continue
		}
		secret, err := os.ReadFile(value) //nolint:gosec // the operator names the file
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", name, err))
			continue
		}
		if err := os.Setenv(target, strings.TrimSpace(string(secret))); err != nil {
			problems = append(problems, err)
		}
	}
	return errors.Join(problems...)
}

func collectEnvs(node *kong.Node, known map[string]bool) {
	for _, flag := range node.Flags {
		for _, env := range flag.Envs {
			known[env] = true
		}
	}
	for _, child := range node.Children {
		collectEnvs(child, known)
	}
}
