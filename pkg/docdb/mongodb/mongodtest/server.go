// Package mongodtest gives tests a real MongoDB server: the one that
// TEST_MONGODB_URI names; else the program that TEST_MONGOD
// names or a mongod on the path, started as a replica set of one on a free port
// of the loopback, with a folder of its own.
//
// A test package starts it at most once:
//
//	var server mongodtest.Server
//
//	func TestMain(m *testing.M) { os.Exit(server.Run(m)) }
package mongodtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"lateral/pkg/notrun"
)

// Server is a MongoDB server for the tests of one package. The zero Server
// starts when it is first asked for.
type Server struct {
	start sync.Once
	uri   string
	err   error

	folder  string
	process *exec.Cmd
	leash   io.WriteCloser // a line restarts the server; it ends when this closes
}

// Run runs the tests and then stops the server, if one was started.
func (s *Server) Run(m *testing.M) int {
	code := m.Run()
	if err := s.stop(); err != nil {
		fmt.Fprintln(os.Stderr, "mongodtest:", err)
		return max(code, 1)
	}
	return code
}

// errNone is the plain text of a skip.
var errNone = errors.New(
	"no MongoDB: neither TEST_MONGODB_URI nor TEST_MONGOD is set, and no mongod is on the path")

// URI is where the server is. Without one the test is skipped, or fails if the variable CI
// is set.
func (s *Server) URI(t testing.TB) string {
	t.Helper()
	s.start.Do(func() { s.uri, s.err = s.find() })
	if errors.Is(s.err, errNone) {
		notrun.Missing(t, "MongoDB: %v", s.err)
	}
	if s.err != nil {
		t.Fatal(s.err)
	}
	return s.uri
}

func (s *Server) find() (string, error) {
	if uri := os.Getenv("TEST_MONGODB_URI"); uri != "" {
		return uri, nil
	}
	program, err := program()
	if err != nil {
		return "", err
	}
	return s.launch(program)
}

// program is the server's program, or errNone.
func program() (string, error) {
	if named := os.Getenv("TEST_MONGOD"); named != "" {
		return named, nil
	}
	found, err := exec.LookPath("mongod")
	if err != nil {
		return "", errNone
	}
	return found, nil
}

func (s *Server) launch(program string, more ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	folder, err := os.MkdirTemp("", "mongod-")
	if err != nil {
		return "", err
	}
	s.folder = folder
	port, err := freePort(ctx)
	if err != nil {
		return "", err
	}
	if err := s.run(program, port, more); err != nil {
		return "", fmt.Errorf("starting %s: %w", program, err)
	}
	host := "127.0.0.1:" + port
	err = withClient(ctx, "mongodb://"+host+"/?directConnection=true", func(c *mongo.Client) error {
		return initiate(ctx, c, host)
	})
	if err != nil {
		return "", fmt.Errorf("%s did not become a replica set: %w\n%s", program, err, s.log())
	}
	return "mongodb://" + host + "/?replicaSet=test", nil
}

// run starts the program from a shell that reads its own input: at each line it kills the
// server and starts it again. The input also ends when this process is killed; then the shell
// kills the server and removes its folder. The data is not worth an orderly stop.
func (s *Server) run(program, port string, more []string) error {
	arguments := append([]string{
		"-c", `"$@" >/dev/null & while read -r again; do kill -9 $!; wait; "$@" >/dev/null & done
			kill -9 $!; wait; rm -rf "$0"`, s.folder,
		program, "--replSet", "test", "--bind_ip", "127.0.0.1", "--port", port,
		"--dbpath", s.folder, "--logpath", filepath.Join(s.folder, "log"),
		"--wiredTigerCacheSizeGB", "0.25", "--nounixsocket",
		"--setParameter", "diagnosticDataCollectionEnabled=false",
	}, more...)
	s.process = exec.Command("sh", arguments...) //nolint:gosec,noctx // a test's own server, which outlives the test that starts it
	leash, err := s.process.StdinPipe()
	if err != nil {
		return err
	}
	s.leash = leash
	return s.process.Start()
}

// initiate makes the server a replica set and waits until it is its primary.
func initiate(ctx context.Context, c *mongo.Client, host string) error {
	admin := c.Database("admin")
	set := bson.D{{Key: "_id", Value: "test"},
		{Key: "members", Value: bson.A{bson.D{{Key: "_id", Value: 0}, {Key: "host", Value: host}}}}}
	if err := admin.RunCommand(ctx, bson.D{{Key: "replSetInitiate", Value: set}}).Err(); err != nil {
		return err
	}
	return untilPrimary(ctx, c)
}

// untilPrimary waits until the server takes writes.
func untilPrimary(ctx context.Context, c *mongo.Client) error {
	admin := c.Database("admin")
	poll := time.NewTicker(20 * time.Millisecond)
	defer poll.Stop()
	for {
		var hello struct {
			Primary bool `bson:"isWritablePrimary"`
		}
		if err := admin.RunCommand(ctx, bson.D{{Key: "hello", Value: 1}}).Decode(&hello); err != nil || hello.Primary {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-poll.C:
		}
	}
}

func (s *Server) stop() error {
	if s.leash != nil {
		_ = s.leash.Close()
		_ = s.process.Wait() // it was killed
	}
	if s.folder == "" {
		return nil
	}
	return os.RemoveAll(s.folder)
}

// log is the end of what the server wrote.
func (s *Server) log() []byte {
	text, err := os.ReadFile(filepath.Join(s.folder, "log"))
	if err != nil {
		return []byte(err.Error())
	}
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	return bytes.Join(lines[max(0, len(lines)-10):], []byte("\n"))
}

func freePort(ctx context.Context) (string, error) {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	port := listener.Addr().(*net.TCPAddr).Port
	return strconv.Itoa(port), listener.Close()
}

func withClient(ctx context.Context, uri string, do func(*mongo.Client) error) error {
	client, err := mongo.Connect(ctx, options.Client().ApplyURI(uri))
	if err != nil {
		return err
	}
	return errors.Join(do(client), client.Disconnect(ctx))
}
