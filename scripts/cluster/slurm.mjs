// A real Slurm on this one machine, for trying job arrays. Debian, as root; tried with Slurm 22.05.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { availableParallelism, hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const packages = ["slurm-wlm", "slurmd", "slurmctld", "munge"];

/** @throws where the command fails. */
export function call(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", ...options });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? `${stdout ?? ""}${stderr ?? ""}`}`);
  return stdout ?? "";
}

const isInstalled = () =>
  ["slurmctld", "slurmd", "munged", "sbatch"].every(
    (program) => spawnSync("sh", ["-c", `command -v ${program}`], { env: withSbin() }).status === 0,
  );

const withSbin = () => ({ ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` });

/** @throws where this is no Debian, or nobody's root. */
export function installSlurm() {
  if (isInstalled()) return;
  if (process.getuid?.() !== 0) throw new Error("Slurm is not installed; to install it this must run as root");
  console.log(`apt-get install ${packages.join(" ")}`);
  call("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

const configuration = (folder, host, port) => `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${folder}/munge.sock
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
SlurmctldPort=${port}
SlurmdPort=${port + 1}
JobAcctGatherType=jobacct_gather/none
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} State=UNKNOWN
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`;

const daemons = ["slurmd", "slurmctld", "munged"];

/**
 * Starts one whose files are all in `folder`.
 * @returns how its commands are called, and what ends it.
 */
export async function startSlurm(folder, port = 16817) {
  const host = hostname().split(".")[0];
  const env = { ...withSbin(), SLURM_CONF: join(folder, "slurm.conf") };
  for (const name of ["state", "spool"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "munge.key"), randomBytes(1024));
  chmodSync(join(folder, "munge.key"), 0o400);
  writeFileSync(env.SLURM_CONF, configuration(folder, host, port));
  const at = (name) => join(folder, name);
  const stop = () => {
    for (const name of daemons) {
      if (!existsSync(at(`${name}.pid`))) continue;
      try {
        process.kill(Number(readFileSync(at(`${name}.pid`), "utf8")));
      } catch {
        // It ended by itself.
      }
    }
  };
  const slurm = (command, ...args) => call(command, args, { env });
  try {
    slurm(
      "munged",
      "--force",
      `--key-file=${at("munge.key")}`,
      `--socket=${at("munge.sock")}`,
      `--pid-file=${at("munged.pid")}`,
      `--log-file=${at("munged.log")}`,
      `--seed-file=${at("munge.seed")}`,
    );
    // Daemons that inherit a pipe would keep it open.
    for (const daemon of ["slurmctld", "slurmd"]) call(daemon, [], { env, stdio: "ignore" });
    for (let second = 0; !slurm("sinfo", "-h", "-t", "idle").includes("idle"); second += 1) {
      if (second > 60) throw new Error("the node does not become idle: see slurmctld.log");
      await wait(1000);
    }
  } catch (error) {
    stop();
    throw error;
  }
  return { slurm, stop };
}
