package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/netip"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/token"
)

// Config holds the settings, weakest first: defaults, a JSON file, the
// environment, the command line. Without settings the program runs alone.
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

	TokenKeys      string `name:"token-keys" env:"LATERAL_TOKEN_KEYS" placeholder:"ID:BASE64,…" help:"Keys that sign tokens, the newest first; made and kept in the data folder when not set."`
	TrustedProxies string `name:"trusted-proxies" env:"LATERAL_TRUSTED_PROXIES" placeholder:"NETWORK,…" help:"Load balancers, as addresses or networks (10.0.0.0/8), whose X-Forwarded-For, X-Forwarded-Proto and Forwarded are believed: where a call comes from, and whether by https."`

	StripeKey           string `name:"stripe-key" env:"LATERAL_STRIPE_KEY" placeholder:"KEY" help:"Stripe secret key; invoices are also sent by Stripe when set."`
	StripeWebhookSecret string `name:"stripe-webhook-secret" env:"LATERAL_STRIPE_WEBHOOK_SECRET" placeholder:"SECRET" help:"Signing secret of Stripe's webhook."`

	SecondFactorGrace time.Duration `name:"second-factor-grace" env:"LATERAL_SECOND_FACTOR_GRACE" default:"336h" placeholder:"TIME" help:"How long operators, brokers and finance officers may do without a second step at sign-in, since they got the role (${default}); 0 asks nobody, but with https it is as if not set."`

	demo  bool        // the program shows itself: nobody in it is real
	trial bool        // data that can be made again: written without waiting for the disk
	clock clock.Clock // nil is the machine's
}

// Validate reports every error in the settings at once.
func (c *Config) Validate() error {
	var problems []error
	must := func(ok bool, flag, format string, others ...any) {
		if !ok {
			problems = append(problems, fmt.Errorf(named(flag)+" "+format, others...))
		}
	}
	must(c.PublicURL == "" || isWeb(c.PublicURL), "public-url", "%q is no web address like https://lateral.example.org", c.PublicURL)
	must(c.MeilisearchURL == "" || isWeb(c.MeilisearchURL), "meilisearch-url", "is no web address like http://127.0.0.1:7700")
	must(c.StripeKey == "" || c.StripeWebhookSecret != "", "stripe-key", "needs %s: without it no payment would be believed", named("stripe-webhook-secret"))
	must(c.StripeWebhookSecret == "" || c.StripeKey != "", "stripe-webhook-secret", "needs %s", named("stripe-key"))
	must(c.MongoDBURI == "" || databaseOf(c.MongoDBURI) != "", "mongodb-uri", "must name the database: mongodb://host/database?replicaSet=…")
	must(c.MongoDBURI == "" || c.TokenKeys != "", "mongodb-uri", "needs %s: replicas must sign with the same keys", named("token-keys"))
	must(c.MongoDBURI == "" || c.PublicURL != "", "mongodb-uri", "needs %s: links in mail must lead to the load balancer", named("public-url"))
	must(c.MongoDBURI == "" || c.MeilisearchURL != "", "mongodb-uri", "needs %s: an index in a folder cannot be shared by replicas", named("meilisearch-url"))
	must(c.MeilisearchKey == "" || c.MeilisearchURL != "", "meilisearch-key", "needs %s", named("meilisearch-url"))
	must(!c.secure() || c.SMTPURL != "", "public-url", "with https needs %s: a local outbox is for trying out only", named("smtp-url"))
	must(c.SecondFactorGrace >= 0, "second-factor-grace", "is a time like 336h, not less than nothing")
	_, err := parseNetworks(c.TrustedProxies)
	must(err == nil, "trusted-proxies", "%v", err)
	if c.TokenKeys != "" {
		_, err := parseKeys(c.TokenKeys)
		must(err == nil, "token-keys", "%v; make one by: echo \"1:$(openssl rand -base64 32)\"", err)
	}
	return errors.Join(append(problems, c.mailProblems()...)...)
}

func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// mailProblems are the errors in the settings of the mail server, each by its
// setting.
func (c *Config) mailProblems() []error {
	if c.SMTPURL == "" {
		return nil
	}
	var wrong *apperr.Error
	if _, err := c.mailServer(); !errors.As(err, &wrong) {
		return nil
	}
	var problems []error
	for _, f := range wrong.Fields {
		flag := "smtp-url"
		if f.Path == "from" {
			flag = "mail-from"
		}
		problems = append(problems, fmt.Errorf("%s: %s", named(flag), f.Message))
	}
	return problems
}

// secure says whether people reach the service over https, as in production.
func (c *Config) secure() bool { return strings.HasPrefix(c.PublicURL, "https://") }

// grace is how long some roles may work without a second step at sign-in. A
// grace without end is for trying out only.
func (c *Config) grace() time.Duration {
	if c.secure() && c.SecondFactorGrace == 0 {
		return 14 * 24 * time.Hour
	}
	return c.SecondFactorGrace
}

// parseKeys reads "id:base64,id:base64".
func parseKeys(text string) ([]token.Key, error) {
	var keys []token.Key
	for _, part := range strings.Split(text, ",") {
		id, secret, found := strings.Cut(strings.TrimSpace(part), ":")
		raw, err := base64.StdEncoding.DecodeString(secret)
		if !found || err != nil || len(raw) < 32 {
			return nil, errors.New("must be id:base64 of at least 32 bytes, separated by commas")
		}
		keys = append(keys, token.Key{ID: id, Secret: raw})
	}
	return keys, nil
}

// parseNetworks reads "10.0.0.1,192.168.0.0/16"; an address is a network of one.
func parseNetworks(text string) ([]netip.Prefix, error) {
	var networks []netip.Prefix
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		network, err := netip.ParsePrefix(part)
		if address, single := netip.ParseAddr(part); single == nil {
			address = address.Unmap()
			network, err = address.Prefix(address.BitLen())
		} else if mapped := network.Addr().Is4In6() && network.Bits() >= 96; mapped {
			network = netip.PrefixFrom(network.Addr().Unmap(), network.Bits()-96)
		}
		if err != nil {
			return nil, fmt.Errorf("%q is no address or network like 10.0.0.0/8", part)
		}
		networks = append(networks, network)
	}
	return networks, nil
}

// strictJSON reads a settings file in which every key is a known flag.
func strictJSON(r io.Reader) (kong.Resolver, error) {
	f := settingsFile{name: "the settings file", values: map[string]any{}}
	if file, ok := r.(interface{ Name() string }); ok {
		f.name = file.Name()
	}
	if err := json.NewDecoder(r).Decode(&f.values); err != nil {
		return nil, fmt.Errorf("%s is no JSON object: %w", f.name, err)
	}
	return f, nil
}

type settingsFile struct {
	name   string
	values map[string]any
}

// Validate implements kong.Resolver: it names all unknown keys, and all values
// of a wrong type.
func (f settingsFile) Validate(app *kong.Application) error {
	known := map[string]*kong.Flag{}
	for _, flags := range app.AllFlags(false) {
		for _, flag := range flags {
			known[flag.Name] = flag
		}
	}
	var problems []error
	for _, key := range slices.Sorted(maps.Keys(f.values)) {
		switch flag, found := known[key]; {
		case !found:
			problems = append(problems, fmt.Errorf("%s: there is no setting %q", f.name, key))
		case !fits(flag, f.values[key]):
			problems = append(problems, fmt.Errorf("%s: %q is %s", f.name, key, kindOf(flag)))
		}
	}
	return errors.Join(problems...)
}

// Resolve implements kong.Resolver. It leaves values of a wrong type to
// Validate, which reports them with the other errors.
func (f settingsFile) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	if value := f.values[flag.Name]; fits(flag, value) {
		return value, nil
	}
	return nil, nil
}

func fits(flag *kong.Flag, value any) bool {
	_, text := value.(string)
	_, truth := value.(bool)
	return flag.IsBool() && truth || !flag.IsBool() && text
}

func kindOf(flag *kong.Flag) string {
	if flag.IsBool() {
		return "true or false"
	}
	return "a text, in quotes"
}

// checkEnvironment reads the secret NAME from the file that NAME_FILE names, and
// refuses unknown LATERAL_ variables.
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
			problems = append(problems, fmt.Errorf("the environment has %s, which is no setting: \"lateral --help\" names them all", name))
			continue
		}
		if slices.ContainsFunc(environment, func(pair string) bool { return strings.HasPrefix(pair, target+"=") }) {
			problems = append(problems, fmt.Errorf("both %s and %s are set: take one away", target, name))
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
