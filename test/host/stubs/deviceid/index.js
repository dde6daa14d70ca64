// In place of the module that gives this machine a number for telemetry, in a file outside of any folder of ours.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
