// Between libFuzzer, which makes inputs and looks at what they reach, and a process of .NET, which tries them.
// Both see one piece of shared memory: first the map of branches, then the input. Two pipes carry the length of the input
// there and the verdict back. This is the side of libFuzzer; SharpFuzz's Fuzzer.LibFuzzer.Run is the other.
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <csignal>
#include <unistd.h>

namespace {

constexpr size_t kMapSize = 1 << 16;
constexpr size_t kLongestInput = 1 << 20;
constexpr int kControl = 198;
constexpr int kStatus = 199;

uint8_t *memory;
int control[2];
int status[2];

[[noreturn]] void Fail(const char *what) {
  perror(what);
  exit(1);
}

// Writes or reads all of it. libFuzzer's own timer interrupts either.
template <typename Transfer, typename Bytes>
bool Whole(Transfer transfer, int pipe, Bytes bytes, size_t size) {
  ssize_t count;
  do {
    count = transfer(pipe, bytes, size);
  } while (count < 0 && errno == EINTR);
  return count == static_cast<ssize_t>(size);
}

void Start(char **command) {
  const int id = shmget(IPC_PRIVATE, kMapSize + kLongestInput, IPC_CREAT | IPC_EXCL | 0600);
  if (id < 0) Fail("shmget");
  memory = static_cast<uint8_t *>(shmat(id, nullptr, 0));
  if (memory == reinterpret_cast<uint8_t *>(-1)) Fail("shmat");
  if (pipe(control) != 0 || pipe(status) != 0) Fail("pipe");
  setenv("__LIBFUZZER_SHM_ID", std::to_string(id).c_str(), 1);
  setenv("__LIBFUZZER_CONTROL_PIPE_ID", std::to_string(kControl).c_str(), 1);
  setenv("__LIBFUZZER_STATUS_PIPE_ID", std::to_string(kStatus).c_str(), 1);
  const pid_t child = fork();
  if (child < 0) Fail("fork");
  if (child == 0) {
    // It ends with us, however we end.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (dup2(control[0], kControl) < 0 || dup2(status[1], kStatus) < 0) Fail("dup2");
    for (int end : {control[0], control[1], status[0], status[1]}) close(end);
    execvp(command[0], command);
    Fail(command[0]);
  }
  close(control[0]);
  close(status[1]);

  // Its first word says that it is there; from then on nobody else needs to find the memory.
  int32_t ready;
  if (!Whole(read, status[0], &ready, sizeof ready)) Fail("the target did not start");
  shmctl(id, IPC_RMID, nullptr);
}

}  // namespace

// libFuzzer takes what is in this section for counters of branches. Nobody here reads them, so the compiler must not guess.
__attribute__((used, section("__libfuzzer_extra_counters"))) volatile uint8_t counters[kMapSize];

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments) {
  // What follows "--" is the command that runs the target; what stands before is libFuzzer's.
  for (int i = 1; i < *count; i++) {
    if (strcmp((*arguments)[i], "--") == 0) {
      char **command = *arguments + i + 1;
      *count = i;
      Start(command);
      return 0;
    }
  }
  fprintf(stderr, "Usage: driver [options of libFuzzer] [folders] -- command\n");
  exit(1);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > kLongestInput) return 0;
  memset(memory, 0, kMapSize);
  memcpy(memory + kMapSize, data, size);
  const int32_t length = static_cast<int32_t>(size);
  int32_t verdict;
  if (!Whole(write, control[1], &length, sizeof length)) abort();
  if (!Whole(read, status[0], &verdict, sizeof verdict)) abort();
  memcpy(const_cast<uint8_t *>(counters), memory, kMapSize);
  if (verdict != 0) abort();
  return 0;
}
